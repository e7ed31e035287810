package dev.kept.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.demo.Story;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The founding story in LocalStack, its mails by SMTP, for the free image has no SES v2. Both images
 * are those of {@code infrastructure/localstack/compose.yaml}.
 */
class LocalStackIT {

  private static final String SKIPPED = "skipped: no Docker";
  private static final int SMTP = 1025;
  private static final int MAILBOX = 8025;

  @BeforeAll
  @SuppressWarnings("SystemOut") // what is skipped is said where everybody reads it
  static void needsDocker() {
    boolean docker = DockerClientFactory.instance().isDockerAvailable();
    if (!docker) {
      System.out.println(SKIPPED);
    }
    Assumptions.assumeTrue(docker, SKIPPED);
  }

  @Test
  void mailsWhatTheFoundingStoryExpects() {
    Story story = Story.read(Path.of("../../events/01-nobody-calls-for-days"));
    try (LocalStackContainer aws =
            new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14.0"));
        GenericContainer<?> mail =
            new GenericContainer<>(DockerImageName.parse("axllent/mailpit:v1.27"))
                .withExposedPorts(SMTP, MAILBOX)) {
      aws.start();
      mail.start();
      MailCatcher catcher = new MailCatcher(at("http", mail, MAILBOX));
      Rig rig =
          Rig.mailing(
              aws.getEndpoint(), at("smtp", mail, SMTP), story.begins().minusSeconds(1));

      story
          .events()
          .forEach(event -> {
            assertThat(rig.deliver(event)).isEqualTo(202);
            rig.triggers.work();
          });
      rig.triggers.passUntil(story.until());

      List<Map.Entry<String, String>> expected =
          story.expected().path("mails").valueStream()
              .map(it -> Map.entry(it.path("to").asText(), it.path("subject").asText()))
              .toList();
      assertThat(catcher.mails()).containsExactlyElementsOf(expected);
    }
  }

  private static URI at(String scheme, GenericContainer<?> container, int port) {
    return URI.create(
        "%s://%s:%d".formatted(scheme, container.getHost(), container.getMappedPort(port)));
  }
}
