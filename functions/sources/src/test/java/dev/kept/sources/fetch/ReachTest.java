package dev.kept.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "hubspot,,api.hubapi.com",
    "zendesk,firm.zendesk.com,firm.zendesk.com",
    "intercom,,api.intercom.io",
    "intercom,api.eu.intercom.io,api.eu.intercom.io",
    "amazon-connect,connect.eu-west-2.amazonaws.com,connect.eu-west-2.amazonaws.com",
    "zammad,help.firm.example,help.firm.example",
  })
  void asksAHostOfTheMaker(String system, @Nullable String named, String host) {
    assertThat(Reach.of(system).orElseThrow().host(named)).isEqualTo(host);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "zendesk,",
    "zendesk,firm.zendesk.com.evil.example",
    "zendesk,evil.example",
    "zendesk,a.b.zendesk.com",
    "hubspot,api.hubapi.com.evil.example",
    "intercom,api.xx.intercom.io",
    "amazon-connect,connect.eu-west-2.amazonaws.com.evil.example",
    "amazon-connect,s3.eu-west-2.amazonaws.com",
    "amazon-connect,",
    "google-calendar,evil.example",
  })
  void asksNoOtherHost(String system, @Nullable String named) {
    assertThatThrownBy(() -> Reach.of(system).orElseThrow().host(named))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host");
  }
}
