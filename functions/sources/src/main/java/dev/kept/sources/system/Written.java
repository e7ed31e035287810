package dev.kept.sources.system;

import dev.kept.fact.Fact;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fact of a message, by who wrote it and who could see it; never by its words. */
final class Written {

  private Written() {}

  static Fact fact(Told told, boolean visible, String id, Format format, @Nullable String text) {
    Words ours = Texts.ours(format, text);
    if (!visible) {
      return new Fact.StaffNoted(told.origin("ticket.internal_note", id), ours);
    }
    return switch (told.who().role()) {
      case CUSTOMER ->
          new Fact.CustomerWrote(
              told.origin("ticket.customer_replied", id),
              Texts.theirs(format, text, told.setting().region()));
      case STAFF, BOT, SYSTEM ->
          new Fact.StaffReplied(told.origin("ticket.agent_replied", id), ours);
      case UNKNOWN ->
          new Fact.MessageSeen(told.needing(List.of("author")).origin("ticket.message", id), ours);
    };
  }

  /** The words with which a case was opened, by whoever it was. */
  static Words first(Told told, Format format, @Nullable String text) {
    return switch (told.who().role()) {
      case CUSTOMER -> Texts.theirs(format, text, told.setting().region());
      case STAFF, BOT, SYSTEM, UNKNOWN -> Texts.ours(format, text);
    };
  }
}
