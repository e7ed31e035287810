package dev.kept.reading;

import dev.kept.fact.Signal;
import java.util.ArrayList;
import java.util.List;

/** English, put together from its tables. */
final class English {
  private English() {}

  static final Language LANGUAGE = build();

  private static Language build() {
    Lexicon lexicon = new Lexicon();
    EnglishGrammar.addTo(lexicon);
    EnglishVerbs.addTo(lexicon);
    EnglishContractions.addTo(lexicon);
    EnglishRoles.addTo(lexicon);
    List<PhraseBook<?>> books = new ArrayList<>();
    PhraseBook<Deed> deeds = book(lexicon, books);
    EnglishDeeds.addTo(deeds);
    PhraseBook<Saying> sayings = book(lexicon, books);
    EnglishSayings.addTo(sayings);
    PhraseBook<Signal.Kind> customer = book(lexicon, books);
    PhraseBook<Signal.Kind> staff = book(lexicon, books);
    PhraseBook<Signal.Kind> note = book(lexicon, books);
    EnglishSignals.addTo(customer, staff, note);
    PhraseBook<Boolean> requests = phrases(lexicon, books, EnglishAsides.REQUESTS);
    PhraseBook<Boolean> offers = phrases(lexicon, books, EnglishAsides.OFFERS);
    PhraseBook<Boolean> stalls = phrases(lexicon, books, EnglishAsides.STALLS);
    PhraseBook<Boolean> footers = phrases(lexicon, books, EnglishAsides.FOOTERS);
    PhraseBook<Boolean> notices = phrases(lexicon, books, EnglishAsides.NOTICES);
    PhraseBook<Boolean> emergencies = phrases(lexicon, books, EnglishAsides.EMERGENCIES);
    PhraseBook<Boolean> roundTheClock = phrases(lexicon, books, EnglishAsides.ROUND_THE_CLOCK);
    lexicon.close();
    books.forEach(PhraseBook::close);
    return new Language(
        "en",
        lexicon,
        deeds,
        sayings,
        requests,
        offers,
        stalls,
        footers,
        notices,
        emergencies,
        roundTheClock,
        customer,
        staff,
        note);
  }

  private static <T> PhraseBook<T> book(Lexicon lexicon, List<PhraseBook<?>> books) {
    PhraseBook<T> book = new PhraseBook<>(lexicon);
    books.add(book);
    return book;
  }

  private static PhraseBook<Boolean> phrases(
      Lexicon lexicon, List<PhraseBook<?>> books, String table) {
    PhraseBook<Boolean> book = book(lexicon, books);
    for (String phrase : Table.cells(table, ";\n")) {
      book.add(phrase, true);
    }
    return book;
  }
}
