package dev.kept.local.demo;

import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened, in a sentence for somebody outside software. */
final class FactWords {

  private static final String SOMEBODY = "A customer";

  private final Map<String, String> names = new HashMap<>();

  /** The sentence; empty for what only systems care about. */
  Optional<String> of(Fact fact) {
    learn(fact);
    return Optional.ofNullable(sentence(fact));
  }

  private @Nullable String sentence(Fact fact) {
    return switch (fact) {
      case Fact.TicketOpened opened ->
          "%s writes: %s".formatted(customer(fact), said(opened.words()));
      case Fact.CustomerWrote wrote -> "%s writes: %s".formatted(who(fact), said(wrote.words()));
      case Fact.StaffReplied replied ->
          "%s answers: %s".formatted(who(fact), said(replied.words()));
      case Fact.StaffNoted noted ->
          "%s notes for colleagues: %s".formatted(who(fact), said(noted.words()));
      case Fact.StatusChanged changed when changed.to() != null ->
          "The ticket is set to %s.".formatted(changed.to().toLowerCase(Locale.ROOT));
      case Fact.CallEnded ended -> call(fact, ended.call());
      case Fact.DocumentSent sent ->
          "The document “%s” is sent to %s.".formatted(sent.name(), mid(customer(fact)));
      default -> null;
    };
  }

  private String call(Fact fact, Call call) {
    String customer = customer(fact);
    boolean talked = call.outcome() == Call.Outcome.ANSWERED;
    if (call.direction() == Call.Direction.OUTBOUND) {
      return talked
          ? "A call to %s: they talked for %s.".formatted(mid(customer), length(call.talk()))
          : "A call to %s, and nobody answered.".formatted(mid(customer));
    }
    return talked
        ? "%s rings, and reception answers: they talked for %s."
            .formatted(customer, length(call.talk()))
        : "%s rings, and nobody answers.".formatted(customer);
  }

  private static String length(@Nullable Duration talk) {
    if (talk == null) {
      return "a while";
    }
    long minutes = Math.round(talk.toSeconds() / 60.0);
    return minutes < 2 ? talk.toSeconds() + " seconds" : minutes + " minutes";
  }

  private static String said(Words words) {
    return "“%s”".formatted(words.text() == null ? "" : words.text().strip());
  }

  /** In the middle of a sentence. */
  private static String mid(String customer) {
    return customer.equals(SOMEBODY) ? "a customer" : customer;
  }

  private String who(Fact fact) {
    Person who = fact.origin().who();
    return who.name() == null ? "Somebody" : who.name();
  }

  /** The same person is known by an id in one system and by a number in another. */
  private void learn(Fact fact) {
    var customer = fact.origin().matter().customer();
    Person who = fact.origin().who();
    String name =
        customer.name() != null || who.role() != Person.Role.CUSTOMER
            ? customer.name()
            : who.name();
    if (name != null && fact instanceof Fact.CustomerWrote wrote) {
      wrote.words().mentions().forEach(key -> names.put(key.text(), name));
    }
    if (name != null) {
      customer.keys(fact.id().source()).forEach(key -> names.put(key.text(), name));
    }
    if (fact instanceof Fact.TicketOpened opened) {
      String known =
          opened.words().mentions().stream()
              .map(key -> names.get(key.text()))
              .filter(found -> found != null)
              .findFirst()
              .orElse(null);
      if (known != null) {
        customer.keys(fact.id().source()).forEach(key -> names.put(key.text(), known));
      }
    }
  }

  private String customer(Fact fact) {
    return fact.origin().matter().customer().keys(fact.id().source()).stream()
        .map(key -> names.get(key.text()))
        .filter(name -> name != null)
        .findFirst()
        .orElse(SOMEBODY);
  }
}
