package dev.kept.reading;

import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.reading.Message.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message once: the promises in it, and what it says besides. It never fails, whatever the
 * text; a language that it cannot read is said to be unread. Safe for use by several threads.
 */
public final class MessageReader {

  /** Raised whenever a change makes the same words read differently. */
  public static final int VERSION = 4;

  private final Language language = English.LANGUAGE;
  private final DueReader dues = new DueReader();

  /** What was heard. A customer's message holds signals only: their promises are not ours. */
  public Heard read(Message message, Context context) {
    return read(message, context, message::before);
  }

  /**
   * The same, where what it answers is looked up only if anything turns on it.
   *
   * @param before the customer's message that it answers; what the message itself says of it is
   *     left
   */
  public Heard read(Message message, Context context, Supplier<@Nullable String> before) {
    Tokens tokens = cut(message);
    if (!LanguageGuess.reads(tokens)) {
      return new Heard(VERSION, context.policy(), true, List.of(), List.of());
    }
    Times times = times(tokens, context);
    List<Sentence> sentences = Sentence.of(tokens);
    boolean customer = message.writer() == Writer.CUSTOMER;
    List<Promise> promises =
        customer ? List.of() : promises(reader(before, context, tokens, times, sentences).read());
    PhraseBook<Signal.Kind> book = signals(message.writer());
    List<Signal> signals = SignalReader.read(tokens, times, sentences, book, customer);
    boolean closing = customer && Closing.is(tokens, sentences, book, signals);
    return new Heard(VERSION, context.policy(), false, promises, signals, closing);
  }

  /**
   * Every clause of a message of staff that was weighed, in the order of the text, with what was
   * made of it and why; none where the language cannot be read.
   */
  public List<Considered> explain(Message message, Context context) {
    Tokens tokens = cut(message);
    if (message.writer() == Writer.CUSTOMER || !LanguageGuess.reads(tokens)) {
      return List.of();
    }
    Times times = times(tokens, context);
    return reader(message::before, context, tokens, times, Sentence.of(tokens)).read();
  }

  private PromiseReader reader(
      Supplier<@Nullable String> before,
      Context context,
      Tokens tokens,
      Times times,
      List<Sentence> sentences) {
    return new PromiseReader(
        language, tokens, times, sentences, () -> asked(before.get(), context));
  }

  private static List<Promise> promises(List<Considered> considered) {
    return considered.stream().map(Considered::promise).filter(Objects::nonNull).toList();
  }

  private Tokens cut(Message message) {
    long customer = Tag.YOU.bit | (message.writer() == Writer.NOTE ? Tag.ABOUT.bit : 0);
    return Tokenizer.cut(language, message.text(), customer);
  }

  private Times times(Tokens tokens, Context context) {
    return new Times(
        tokens, () -> dues.find(tokens.text, context.at(), context.calendar(), context.locale()));
  }

  private @Nullable Asked asked(@Nullable String before, Context context) {
    if (before == null) {
      return null;
    }
    Tokens tokens = Tokenizer.cut(language, before, Tag.ME.bit);
    return Asked.in(language, tokens, times(tokens, context));
  }

  private PhraseBook<Signal.Kind> signals(Writer writer) {
    return switch (writer) {
      case STAFF -> language.staffSignals();
      case NOTE -> language.noteSignals();
      case CUSTOMER -> language.customerSignals();
    };
  }
}
