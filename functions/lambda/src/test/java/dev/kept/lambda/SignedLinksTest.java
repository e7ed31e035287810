package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.CaseId;
import dev.kept.lambda.SignedLinks.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final String OLD = "old-key-of-more-than-thirty-two-characters";
  private static final String NEW = "new-key-of-more-than-thirty-two-characters";
  private static final Claim CLAIM =
      new Claim("lena@windows.example", "case:desk:812", NOW.plusSeconds(60));

  private static SignedLinks keys(String... keys) {
    return new SignedLinks(() -> List.of(keys));
  }

  @Test
  void opensWhatItSealed() {
    assertThat(keys(NEW).open(keys(NEW).seal(CLAIM), NOW)).contains(CLAIM);
  }

  @Test
  void sealsInLettersThatALinkMayHold() {
    assertThat(keys(NEW).seal(CLAIM)).matches("[A-Za-z0-9_.-]+");
  }

  @Test
  void opensNothingFromTheInstantAtWhichItRunsOut() {
    String token = keys(NEW).seal(CLAIM);

    assertThat(keys(NEW).open(token, CLAIM.expires().minusNanos(1))).isPresent();
    assertThat(keys(NEW).open(token, CLAIM.expires())).isEmpty();
  }

  @Test
  void opensWithTheKeyBeforeAndSealsWithTheNewest() {
    String before = keys(OLD).seal(CLAIM);

    assertThat(keys(NEW, OLD).open(before, NOW)).contains(CLAIM);
    assertThat(keys(NEW, OLD).seal(CLAIM)).isEqualTo(keys(NEW).seal(CLAIM));
    assertThat(keys(NEW).open(before, NOW)).isEmpty();
  }

  @Test
  void opensNothingOfWhichOneLetterWasChanged() {
    String token = keys(NEW).seal(CLAIM);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'x' ? 'y' : 'x';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(keys(NEW).open(changed, NOW)).as(changed).isEmpty();
    }
  }

  /** The last letter holds spare bits. */
  @Test
  void opensNothingThatOnlyDecodesToTheSame() {
    String token = keys(NEW).seal(CLAIM);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    assertThat(letters.chars().mapToObj(Character::toString))
        .map(letter -> token.substring(0, token.length() - 1) + letter)
        .filteredOn(changed -> keys(NEW).open(changed, NOW).isPresent())
        .containsExactly(token);
  }

  @Test
  void opensNoNonsense() {
    for (String nonsense :
        List.of("", ".", "..", "a.b.c", "a.b", "a.b.c.d", "\u0000.\uFFFF.é", "%%.%%.%%")) {
      assertThat(keys(NEW).open(nonsense, NOW)).as(nonsense).isEmpty();
    }
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> keys("short").seal(CLAIM))
        .hasMessageContaining("at least 32 characters");
  }

  @Test
  void leadsToACaseForAFortnight() {
    SignedLinks seals = keys(NEW);
    SealedLinks links = new SealedLinks("https://kept.example", seals, () -> NOW);

    String link = links.toCase(new CaseId("desk", "812"), "lena@windows.example");

    assertThat(link).startsWith("https://kept.example/case/desk%3A812?t=");
    String token = link.substring(link.indexOf("t=") + 2);
    assertThat(seals.open(token, NOW))
        .contains(
            new Claim("lena@windows.example", "case:desk:812", NOW.plus(Duration.ofDays(14))));
  }
}
