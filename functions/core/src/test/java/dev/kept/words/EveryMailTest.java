package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.fact.Statement;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mail, whole, as its reader gets it: as text and as HTML. */
class EveryMailTest {

  /** Which mails come of which way of writing one. */
  private static final Map<String, String> WRITTEN =
      Map.of("write", "reminder", "signIn", "sign-in", "unclear", "unclear");

  @ParameterizedTest
  @MethodSource("dev.kept.words.EveryMail#names")
  void readsAsWritten(String name) {
    Mail mail = EveryMail.named(name);
    Golden.compare(name + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
    Golden.compare(name + ".html", mail.html());
  }

  @Test
  void noKindOfNoticeIsWithoutOne() {
    Set<Kind> shown = EnumSet.of(Kind.STORY);
    Samples.ALL.stream()
        .flatMap(sample -> sample.letter().told().stream())
        .map(told -> told.notice().statement())
        .map(EveryMailTest::kind)
        .forEach(shown::add);
    assertThat(shown).containsExactlyInAnyOrder(Kind.values());
    assertThat(EveryMail.names()).contains("listener");
  }

  private static Kind kind(Statement statement) {
    return Kind.of(statement);
  }

  @Test
  void noWayOfWritingIsWithoutOne() {
    Set<String> ways =
        Stream.of(Letter.Writer.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    ways.removeIf(name -> name.startsWith("$"));
    assertThat(WRITTEN.keySet()).isEqualTo(ways);
    assertThat(EveryMail.names()).containsAll(WRITTEN.values());
  }

  @Test
  void noFileIsLeftOfAMailThatIsNoMore() {
    assertThat(Golden.names()).isEqualTo(new TreeSet<>(EveryMail.names()));
  }
}
