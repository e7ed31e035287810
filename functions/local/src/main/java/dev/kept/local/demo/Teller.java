package dev.kept.local.demo;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.policy.Member;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a story as it unfolds: who said what and when, what Kept noticed, who was told. */
final class Teller implements Player.Listener {

  private static final Duration IMPORTED = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofMinutes(2);
  private static final int WIDTH = 78;

  private final Performance performance;
  private final PrintWriter out;
  private final Almanac almanac;
  private final TurnWords turns;
  private final FactWords words = new FactWords();
  private final Map<CommitmentId, Commitment> known = new HashMap<>();
  private @Nullable LocalDate day;
  private int mails;
  private final List<String> held = new ArrayList<>();
  private Instant lastImport = Instant.MIN;
  private int imported;
  private int past;

  Teller(Performance performance, PrintWriter out) {
    this.performance = performance;
    this.out = out;
    almanac = new Almanac(performance.policy().calendar().zone());
    turns = new TurnWords(almanac);
  }

  @Override
  public void came(StoryEvent event) {
    for (Fact fact : performance.facts(event)) {
      if (isHistory(fact)) {
        imported++;
        lastImport = fact.origin().received();
        words.of(fact);
      } else {
        endOfImport();
        words.of(fact).ifPresent(sentence -> fact(fact, sentence));
      }
    }
    noticed();
  }

  /** What a system tells late is told when it is told. */
  private void fact(Fact fact, String sentence) {
    Instant received = fact.origin().received();
    if (fact.origin().at().plus(LATE).isAfter(received)) {
      say(fact.happened(), "", sentence);
    } else {
      String when = almanac.time(fact.happened());
      say(received, "", sentence + " That was at %s, and is told only now.".formatted(when));
    }
  }

  @Override
  public void passed() {
    if (imported == 0 || performance.now().isAfter(lastImport.plus(LATE))) {
      endOfImport();
    }
    noticed();
  }

  /** What the story is about. */
  void begin(Story story) {
    story.words().forEach(line -> wrap("  ", line));
  }

  /** How everything stands at the end. */
  void end() {
    out.println();
    known.values().stream()
        .filter(commitment -> !commitment.history())
        .sorted(Comparator.comparing(Commitment::made))
        .forEach(one -> wrap("  ", "In the end “%s”: %s.".formatted(one.quote(), ending(one))));
    out.println();
    out.flush();
  }

  private static String ending(Commitment commitment) {
    String word = commitment.state().word();
    if (commitment.repaired() != null) {
      return word + ", apologised for, and repaired";
    }
    return commitment.apologised() == null ? word : word + ", and apologised for";
  }

  private static boolean isHistory(Fact fact) {
    return fact.origin().at().plus(IMPORTED).isBefore(fact.origin().received());
  }

  private void endOfImport() {
    if (imported > 0) {
      say(lastImport, "", imported + " events of the past come in, in one burst.");
    }
    if (past > 0) {
      String many = "Kept hears %d promises in them that are long past.".formatted(past);
      say(lastImport, "▸ ", many + " It reads and reports them, and tells nobody.");
    }
    held.forEach(turn -> say(lastImport, "▸ ", turn));
    held.clear();
    imported = 0;
    past = 0;
  }

  private void noticed() {
    Instant now = performance.now();
    for (var seen : performance.changed()) {
      for (Commitment commitment : seen.reading().commitments()) {
        Commitment before = known.put(commitment.id(), commitment);
        if (commitment.history()) {
          past += before == null ? 1 : 0;
        } else {
          turns.between(before, commitment, now).forEach(turn -> turn(now, turn));
        }
      }
    }
    List<Delivered> all = performance.mails();
    all.subList(mails, all.size()).forEach(this::mail);
    mails = all.size();
  }

  private void turn(Instant now, String turn) {
    if (imported > 0) {
      held.add(turn);
    } else {
      say(now, "▸ ", turn);
    }
  }

  private void mail(Delivered mail) {
    String name =
        performance.policy().member(mail.mail().to()).map(Member::name).orElse(mail.mail().to());
    say(mail.at(), "✉ ", "To %s: %s".formatted(name, mail.mail().subject()));
    mail.mail()
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(mail.mail().subject().startsWith("Your list") ? 2 : 1)
        .forEach(line -> wrap("           ", line));
  }

  private void say(Instant at, String mark, String sentence) {
    if (!almanac.date(at).equals(day)) {
      day = almanac.date(at);
      out.printf("%n  %s%n", almanac.day(at, performance.now()));
    }
    wrap("  %s  %s".formatted(almanac.time(at), mark), sentence);
    out.flush();
  }

  private void wrap(String start, String text) {
    StringBuilder line = new StringBuilder(start);
    String indent = " ".repeat(start.length());
    boolean empty = true;
    for (String word : text.split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line);
  }
}
