package dev.kept.sources.system;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Normalised;
import dev.kept.sources.text.AutoReply;
import dev.kept.sources.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fact of a message, by who wrote it and who could see it; never by its words. */
final class Written {

  /** Every kind that a message can have had when it was read. */
  private static final List<String> KINDS =
      List.of(
          "ticket.agent_replied",
          "ticket.customer_replied",
          "ticket.internal_note",
          "ticket.message",
          "ticket.opened");

  private Written() {}

  static Fact fact(Told told, boolean visible, String id, Format format, @Nullable String text) {
    return fact(told, visible, id, format, text, 0);
  }

  /**
   * The fact of a message.
   *
   * @param files how many came with it
   */
  static Fact fact(
      Told told, boolean visible, String id, Format format, @Nullable String text, int files) {
    boolean asCustomer = visible && told.who().role() == Role.CUSTOMER;
    return asCustomer
        ? theirs(told, id, format, text, files)
        : others(told, visible, id, format, text, files);
  }

  /** What a machine sent for the customer stays under their name, by nobody's hand. */
  private static Fact theirs(
      Told told, String id, Format format, @Nullable String text, int files) {
    Words words = Texts.theirs(format, text, told.setting().region()).attached(files);
    Told by = AutoReply.is(null, words.text()) ? told.automatic() : told;
    return new Fact.CustomerWrote(by.origin("ticket.customer_replied", id), words);
  }

  /** A message of which the source itself says that a machine sent it for the customer. */
  static Fact automatic(Told told, String id, Format format, @Nullable String text, int files) {
    return theirs(told.automatic(), id, format, text, files);
  }

  private static Fact others(
      Told told, boolean visible, String id, Format format, @Nullable String text, int files) {
    Words words = Texts.ours(format, text).attached(files);
    if (!visible) {
      return new Fact.StaffNoted(told.origin("ticket.internal_note", id), words);
    }
    return switch (told.who().role()) {
      case STAFF, BOT, SYSTEM ->
          new Fact.StaffReplied(told.origin("ticket.agent_replied", id), words);
      case CUSTOMER, UNKNOWN ->
          new Fact.MessageSeen(told.needing(List.of("author")).origin("ticket.message", id), words);
    };
  }

  /** An instruction to blank messages: of what kind each was when it was written is not said. */
  static Normalised erased(CaseId caseId, List<String> ids) {
    return Normalised.erased(
        caseId, ids.stream().flatMap(id -> everyKind(caseId, id).stream()).toList());
  }

  /** The same for one message that may be the one which opened the case, under another id. */
  static Normalised erasedElseOpening(CaseId caseId, String id) {
    return Normalised.erasedElseOpening(caseId, everyKind(caseId, id));
  }

  private static List<FactId> everyKind(CaseId caseId, String id) {
    return KINDS.stream().map(kind -> new FactId(caseId.source(), kind, id)).toList();
  }

  /** The words with which a case was opened, by whoever it was. */
  static Words first(Told told, Format format, @Nullable String text) {
    return switch (told.who().role()) {
      case CUSTOMER -> Texts.theirs(format, text, told.setting().region());
      case STAFF, BOT, SYSTEM, UNKNOWN -> Texts.ours(format, text);
    };
  }
}
