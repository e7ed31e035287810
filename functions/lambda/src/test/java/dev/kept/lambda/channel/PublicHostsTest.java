package dev.kept.lambda.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No address in a policy leads into our own network. */
class PublicHostsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          this machine,                              127.0.0.1,                false
          this machine by any of its names,          127.8.9.10,               false
          this machine of version 6,                 ::1,                      false
          any machine,                               0.0.0.0,                  false
          any network,                               0.1.2.3,                  false
          any machine of version 6,                  ::,                       false
          the one that knows our rights,             169.254.169.254,          false
          the same of version 6,                     fd00:ec2::254,            false
          a network of one's own,                    10.1.2.3,                 false
          another of one's own,                      172.31.255.255,           false
          just outside of it,                        172.32.0.1,               true
          a router at home,                          192.168.1.1,              false
          shared by a carrier,                       100.64.0.1,               false
          just before it,                            100.63.255.255,           true
          for protocols,                             192.0.0.8,                false
          for samples,                               192.0.2.1,                false
          for samples too,                           203.0.113.9,              false
          for measuring,                             198.19.255.255,           false
          to many,                                   224.0.0.1,                false
          kept back,                                 250.1.1.1,                false
          to all,                                    255.255.255.255,          false
          a public one,                              93.184.215.14,            true
          a public one of version 6,                 2606:2800:21f:cb07::1,    true
          a link of version 6,                       fe80::1,                  false
          a site of version 6,                       fec0::1,                  false
          to many of version 6,                      ff02::1,                  false
          version 4 in version 6,                    ::ffff:10.0.0.1,          false
          version 4 behind a translator,             64:ff9b::a00:1,           false
          version 4 in a tunnel,                     2002:a00:1::1,            false
          another tunnel,                            2001:0:a00:1::1,          false
          for samples of version 6,                  2001:db8::1,              false
          """)
  void onlyWhatLiesOutsideIsPublic(String situation, String address, boolean isPublic)
      throws UnknownHostException {
    assertThat(PublicHosts.isPublic(InetAddress.getByName(address)))
        .as(situation)
        .isEqualTo(isPublic);
  }

  @Test
  void aNameThatLeadsInsideIsRefused() {
    assertThatThrownBy(() -> PublicHosts.find("localhost"))
        .isInstanceOf(PublicHosts.NotPublic.class)
        .hasMessage("localhost leads to an address that is not public");
  }
}
