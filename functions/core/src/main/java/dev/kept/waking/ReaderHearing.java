package dev.kept.waking;

import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.Message.Writer;
import dev.kept.reading.MessageReader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hears with the built-in reader, by the calendar of the team that the message speaks for. */
public final class ReaderHearing implements Hearing {

  private final MessageReader reader;

  public ReaderHearing(MessageReader reader) {
    this.reader = reader;
  }

  @Override
  public Heard hear(Fact message, String text, Supplier<@Nullable String> before, Policy policy) {
    Context context =
        new Context(
            message.origin().at(),
            policy.calendarOf(team(message, policy)),
            policy.locale(),
            policy.version());
    return reader.read(new Message(text, writer(message), null), context, before);
  }

  private static Writer writer(Fact message) {
    return switch (message) {
      case Fact.StaffReplied _ -> Writer.STAFF;
      case Fact.StaffNoted _ -> Writer.NOTE;
      default ->
          message.origin().who().role() == Person.Role.STAFF ? Writer.STAFF : Writer.CUSTOMER;
    };
  }

  private static @Nullable String team(Fact message, Policy policy) {
    String source = message.id().source();
    Matter.Named team = message.origin().matter().team();
    if (team != null && team.id() != null) {
      var known = policy.teamKnownAs(source, team.id());
      if (known.isPresent()) {
        return known.get().id();
      }
    }
    String writer = message.origin().who().id();
    return writer == null
        ? null
        : policy.memberKnownAs(source, writer).map(Member::team).orElse(null);
  }
}
