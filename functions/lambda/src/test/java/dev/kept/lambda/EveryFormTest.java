package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.StaffKeys;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.Forms.Button;
import dev.kept.lambda.Scenes.Placed;
import dev.kept.lambda.pages.Access;
import dev.kept.lambda.pages.AllThereIs;
import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Receipts;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every form that there is. They are found by following links, and compared with
 * what the code knows: whoever adds an address or an answer adds a scene in which it is found.
 */
class EveryFormTest {

  private static final Set<String> OPENED = new LinkedHashSet<>();
  private static final Collection<Placed> PLACED = found();

  private static Collection<Placed> found() {
    Map<String, Placed> all = new LinkedHashMap<>();
    for (Scenes scene : Scenes.values()) {
      scene.buttons(OPENED).forEach(all::putIfAbsent);
    }
    return List.copyOf(all.values());
  }

  static Collection<Placed> placed() {
    return PLACED;
  }

  /** Everything that could have come of a press. */
  private static List<Object> all(Rig rig) {
    List<Object> all = new ArrayList<>(rig.mails.stream().map(sent -> sent.mail().id()).toList());
    for (CaseId caseId : List.of(Scenes.ANNA, Scenes.OMAR, Scenes.PIA)) {
      rig.store.files().facts(caseId).stream().map(Fact::id).forEach(all::add);
    }
    for (String person : List.of(Scenes.MAREK, Scenes.LENA)) {
      rig.store.files().facts(StaffKeys.of(person)).stream().map(Fact::id).forEach(all::add);
      rig.store.files().facts(StaffKeys.signingIn(person)).stream().map(Fact::id).forEach(all::add);
    }
    rig.queue.stream()
        .filter(waiting -> waiting.channel() == Channel.TICKETS)
        .map(Rig.Waiting::body)
        .forEach(all::add);
    return all;
  }

  private static String other(String person) {
    return person.equals(Scenes.LENA) ? Scenes.MAREK : Scenes.LENA;
  }

  @Test
  void nothingIsForgotten() throws IllegalAccessException {
    assertThat(PLACED)
        .extracting(placed -> placed.button().label())
        .containsAll(AllThereIs.labels());
    Rig rig = Scenes.THE_WEEK.told();
    Reader marek = Reader.at(rig, Scenes.MAREK);
    Answer noted = marek.browser().press(marek.page(marek.link(Scenes.PIA)), "I have it", Map.of());
    OPENED.add(noted.headers().get("location").replaceFirst("\\?.*", ""));
    Rig wanting = Scenes.THE_WEEK.told();
    Policy policy = wanting.store.policies().current();
    ((InMemoryPolicies) wanting.store.policies())
        .push(
            policy.wanting(
                new Wanted(List.of(), List.of(), new Receipts(30, false), true, List.of())));
    var _ = Scenes.THE_WEEK.buttons(OPENED, wanting);
    for (String address : AllThereIs.addresses()) {
      assertThat(OPENED).as(address).anyMatch(opened -> isAt(opened, address));
    }
  }

  private static boolean isAt(String opened, String address) {
    boolean ofOne = address.length() > 1 && address.endsWith("/");
    return ofOne ? opened.startsWith(address) : opened.equals(address);
  }

  @ParameterizedTest
  @MethodSource("placed")
  void isSentByNobodyElse(Placed placed) {
    Rig rig = placed.scene().told();
    Button button = there(placed, rig);
    Reader reader = Reader.at(rig, placed.person());
    List<Object> before = all(rig);

    for (String method : List.of("GET", "HEAD")) {
      Answer scanned = reader.browser().scan(method, button.action(), button.sent());
      assertThat(scanned.status()).as(method).isLessThan(500);
    }
    for (Map<String, String> from :
        List.of(
            Map.of("sec-fetch-site", "cross-site"),
            Map.of("sec-fetch-site", "same-site"),
            Map.of("origin", "https://elsewhere.example"),
            Map.of("origin", "not an address"))) {
      assertThat(reader.browser().post(button.action(), button.sent(), from).status())
          .as("from " + from)
          .isEqualTo(403);
    }

    assertThat(all(rig)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("placed")
  void isRefusedWithoutItsOwnSeal(Placed placed) {
    Rig rig = placed.scene().told();
    Button button = there(placed, rig);
    if (button.seal().isEmpty()) {
      assertThat(button.label()).isIn("Mail me a link", "Check the words");
      return;
    }
    Browser browser = Reader.at(rig, placed.person()).browser();
    List<Object> before = all(rig);
    String token = button.token();

    for (String bad : List.of("", "x.y.z", token + "x", token.substring(1), swapped(token))) {
      Answer refused = browser.post(button.action(), button.sent(bad));
      assertThat(refused.status()).as("tampered").isEqualTo(403);
      assertThat(refused.body()).as("offers a new link").contains("/sign-in");
    }
    if (button.action().contains("t=")) {
      String others = Reader.at(rig, other(placed.person())).token(Access.BOARD);
      String stolen = button.action().replaceFirst("t=[^&]*", "t=" + others);
      assertThat(browser.post(stolen, button.sent()).status()).as("another's").isEqualTo(403);
      String bare = button.action().replaceFirst("\\?.*", "");
      assertThat(browser.post(bare, button.sent()).status()).as("without link").isEqualTo(403);
    }
    rig.now = rig.now.plus(Duration.ofHours(13));
    Answer late = browser.post(button.action(), button.sent());
    assertThat(late.status()).as("out of date").isEqualTo(403);
    assertThat(late.body()).contains("/sign-in");

    assertThat(all(rig)).isEqualTo(before);
  }

  private static String swapped(String token) {
    int at = token.indexOf('.') + 3;
    char one = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + one + token.substring(at + 1);
  }

  @ParameterizedTest
  @MethodSource("placed")
  void pressedTwiceCountsOnce(Placed placed) {
    Rig rig = placed.scene().told();
    Button button = there(placed, rig);
    Browser browser = Reader.at(rig, placed.person()).browser();

    Answer first = browser.post(button.action(), button.sent());
    assertThat(first.status()).as(first.body()).isIn(200, 303);
    Answer again = browser.post(button.action(), button.sent());
    rig.work();
    List<Object> once = all(rig);
    Answer back = browser.post(button.action(), button.sent());
    rig.work();

    assertThat(List.of(again.status(), back.status())).allMatch(status -> status < 500);
    assertThat(all(rig)).isEqualTo(once).doesNotHaveDuplicates();
    assertThat(rig.store.aside().list(1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("placed")
  void isPressedByTwoAtOnce(Placed placed) {
    Rig rig = placed.scene().told();
    Button button = there(placed, rig);
    Reader second = Reader.at(rig, other(placed.person()));
    String theirs =
        placed.page().replaceFirst("([?&])t=[^&]*", "$1t=" + second.token(Access.BOARD));
    List<Button> same =
        Forms.buttons(second.browser().get(theirs).body()).stream()
            .filter(one -> one.kind().equals(button.kind()))
            .limit(1)
            .toList();

    Answer one = second.browser().post(button.action(), button.sent());
    same.forEach(its ->
        assertThat(second.browser().post(its.action(), its.sent()).status()).isLessThan(500));
    rig.work();

    assertThat(one.status()).isIn(200, 303);
    assertThat(rig.store.aside().list(1)).isEmpty();
    assertThat(all(rig)).doesNotHaveDuplicates();
  }

  /** The same button, in a system that nobody pressed anything in yet. */
  private static Button there(Placed placed, Rig rig) {
    Map<String, Placed> fresh = placed.scene().buttons(new LinkedHashSet<>(), rig);
    return fresh.get(placed.button().kind()).button();
  }
}
