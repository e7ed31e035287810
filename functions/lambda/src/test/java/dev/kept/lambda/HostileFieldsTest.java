package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.words.MailWriter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A customer may be called anything, and write anything; so may the systems that tell of them. A
 * promise to such a one is made and broken, and everything that comes of it is looked through.
 */
class HostileFieldsTest {

  private static final Instant MADE = WindowStory.at("2026-03-03T10:00");
  private static final Set<String> OURS =
      Set.of("marek@windows.example", "lena@windows.example", "olga@windows.example");

  private final Rig rig = Firm.rig(MADE);
  private final Browser browser = new Browser(rig);

  /** Links are sealed, as in a deployment; the pages are open, so that each can be looked at. */
  @BeforeEach
  void seals() {
    SignedLinks seals = new SignedLinks(() -> List.of("a key of the tests, of no use elsewhere"));
    rig.writer = new MailWriter(new SealedLinks("https://kept.example", seals, () -> rig.now));
    rig.wiring = rig.wiringOver(rig.store);
  }

  /** Half a character can stand in no address. */
  private static String number(String evil) {
    return "812" + evil.replace("\uD800", "");
  }

  private static String event(String evil) {
    String name = evil + " Stone";
    return Json.object(json -> {
      json.writeStringField("kind", "ticket.agent_replied");
      json.writeStringField("id", "e1 " + evil);
      json.writeStringField("at", MADE.toString());
      json.writeStringField("case", number(evil));
      json.writeStringField("visibility", "public");
      json.writeStringField("subject", evil);
      json.writeObjectFieldStart("customer");
      json.writeStringField("id", "c1" + evil);
      json.writeStringField("name", name);
      json.writeStringField("phone", "+13125550171");
      json.writeStringField("email", evil + "@homes.example");
      json.writeEndObject();
      json.writeObjectFieldStart("actor");
      json.writeStringField("role", "staff");
      json.writeStringField("id", "7");
      json.writeStringField("name", name);
      json.writeEndObject();
      json.writeObjectFieldStart("assignee");
      json.writeStringField("id", "7");
      json.writeEndObject();
      json.writeObjectFieldStart("team");
      json.writeStringField("id", "20" + evil);
      json.writeEndObject();
      json.writeObjectFieldStart("text");
      json.writeStringField("format", "plain");
      json.writeStringField("value", "I'll call you today by 2 pm. " + evil);
      json.writeEndObject();
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "</td></table></html><iframe src=//evil.example>",
        "{{#lambda}}<b>bold</b>{{/lambda}} ${jndi:ldap://evil.example/a} %n%s",
        "x\r\nBcc: all@evil.example\r\n\r\n<b>body</b>",
        "\u001b[31m\u202E\u0000\"}\n{\"level\":\"ERROR\",\"event\":\"forged\"}",
        "=?utf-8?q?=0D=0ABcc:_all@evil.example?= \uD800"
      })
  void nothingThatAnybodyIsCalledOrWritesIsMoreThanText(String evil) {
    String answer =
        Rig.ask(
            new WebhookHandler(rig.wiring),
            Webhooks.event(
                "POST",
                "/webhooks/desk",
                Webhooks.headers(event(evil), Webhooks.SECRET, MADE),
                event(evil),
                true));
    assertThat(answer).contains("\"statusCode\":202");
    rig.runUntil(WindowStory.at("2026-03-05T10:00"));

    assertThat(rig.mails).as("mails of the broken promise").isNotEmpty();
    assertThat(rig.mails)
        .map(Delivered::mail)
        .allSatisfy(mail -> {
          assertThat(OURS).contains(mail.to());
          assertThat(mail.subject()).doesNotContainPattern("[\\x00-\\x1f\\x7f\\u202E]");
          assertThat(mail.html())
              .doesNotContain(
                  "<script", "<img", "<iframe", "<b>bold", "<b>body", "\u202E", "\u0000");
          MailHeaders.further(mail)
              .forEach((name, value) ->
                  assertThat(name + value).doesNotContainPattern("[\\x00-\\x1f\\x7f]"));
        });
    String caseId = Browser.encoded("desk:" + number(evil)).replace("+", "%20");
    String own = "/case/" + caseId + "?for=marek%40windows.example";
    assertThat(browser.get(own).status()).isEqualTo(200);
    for (String path :
        List.of("/", own, "/mail", "/desk?for=marek%40windows.example", "/coverage")) {
      assertThat(browser.get(path).body())
          .as(path)
          .doesNotContain("<script", "<img", "<iframe src=//", "<b>bold", "<b>body", "\u202E");
    }
    assertThat(rig.log)
        .allSatisfy(line -> {
          assertThat(line)
              .startsWith("{\"timestamp\":\"")
              .endsWith("}")
              .doesNotContain("forged\",");
          assertThat(line).doesNotContainPattern("[\\x00-\\x1f\\x7f]");
        });
  }
}
