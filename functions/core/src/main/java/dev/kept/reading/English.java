package dev.kept.reading;

import dev.kept.fact.Signal;

/** English, put together from its tables. */
final class English {
  private English() {}

  static final Language LANGUAGE = build();

  private static final String REQUESTS =
      """
      send|dm|pm|message|email|e-mail|give|text|tell|call|contact|write|show|forward us|me
      send|provide|share|submit .. your; let us|me know; dm|pm|email|e-mail|message|send YOUR
      send|drop|shoot us|me; please send|provide|share|submit|report|confirm|fill|follow|dm|pm|call|reach
      provide|share|send|give .. us|me; could|can|would|may you please? BASE; can|could|may i|we have|get
      provide your|further|more; reply|respond; reach out; submit|report|fill|send .. here
      contact|call our; get in touch with us
      send|provide|share .. details|info|information|screenshot|photo|number|address
      """;

  private static final String OFFERS =
      "like|want me|us|this|it|to; should|shall i|we; do you want; would that work; is that ok|okay";

  private static Language build() {
    Lexicon lexicon = new Lexicon();
    EnglishGrammar.addTo(lexicon);
    EnglishVerbs.addTo(lexicon);
    EnglishContractions.addTo(lexicon);
    EnglishRoles.addTo(lexicon);
    PhraseBook<Deed> deeds = new PhraseBook<>(lexicon);
    EnglishDeeds.addTo(deeds);
    PhraseBook<Saying> sayings = new PhraseBook<>(lexicon);
    EnglishSayings.addTo(sayings);
    PhraseBook<Boolean> requests = new PhraseBook<>(lexicon);
    for (String request : Table.cells(REQUESTS, "[;\n]")) {
      requests.add(request, true);
    }
    PhraseBook<Boolean> offers = new PhraseBook<>(lexicon);
    for (String offer : Table.cells(OFFERS, ";")) {
      offers.add(offer, true);
    }
    PhraseBook<Signal.Kind> customer = new PhraseBook<>(lexicon);
    PhraseBook<Signal.Kind> staff = new PhraseBook<>(lexicon);
    PhraseBook<Signal.Kind> note = new PhraseBook<>(lexicon);
    EnglishSignals.addTo(customer, staff, note);
    lexicon.close();
    deeds.close();
    sayings.close();
    requests.close();
    offers.close();
    customer.close();
    staff.close();
    note.close();
    return new Language("en", lexicon, deeds, sayings, requests, offers, customer, staff, note);
  }
}
