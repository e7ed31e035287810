package dev.kept.reading;

/**
 * What a word can be in a sentence. A word may be several ("call": {@link #BASE} and a thing); the
 * place that it stands in decides.
 */
enum Tag {
  /** "I", the one who writes. */
  I,
  /** "we", the business. */
  WE,
  /** "you": the customer, in a message to them. */
  YOU,
  /** "her", "the customer": the customer too, in a note about them. */
  ABOUT,
  /** "me", "us": the customer, in their own words. */
  ME,
  /** "he", "she". */
  SHE,
  THEY,
  /** "it", "this", "everything". */
  IT,
  /** "my", "our". */
  OUR,
  YOUR,
  /** "his", "their". */
  THEIR,
  DETERMINER,
  WILL,
  WOULD,
  CAN,
  /** "may", "might", "could". */
  MAY,
  SHOULD,
  BE,
  HAVE,
  DO,
  NOT,
  TO,
  PREPOSITION,
  /** "and", "then": a second promise may follow with the same subject. */
  AND,
  BUT,
  /** "if", "once", "when": opens a condition. */
  IF,
  /** "who", "which", "that". */
  WHO,
  /** "how", "what", "where": asks, or opens a clause of its own. */
  ASKS,
  ADVERB,
  /** "probably", "maybe". */
  HEDGE,
  /** "hopefully": a wish. */
  WISH,
  /** "usually", "always": a habit or a policy. */
  HABIT,
  /** "please", "kindly". */
  REQUEST,
  /** "yes", "sure", "ok". */
  YES,
  /** Plain form of a verb. */
  BASE,
  /** "calls". */
  FINITE,
  /** "calling". */
  ING,
  /** "called". */
  PAST,
  /** "sent", "done", after "be" or "have". */
  DONE,
  /** People and roles: "technician", "colleague". */
  PERSON,
  /** Groups of people: "team", "department". */
  TEAM,
  /** Other names for the business's own people here: "billing", "accounts". */
  OFFICE,
  /** What can be booked with its time: "appointment", "viewing". */
  BOOKING,
  /** What comes to the customer: "order", "parcel", "refund", "driver". */
  COMING,
  /** "feedback", "comments": passing it on is a courtesy. */
  FEEDBACK,
  /** "approval", "reply": what the customer has to give. */
  CONSENT,
  /** "lovely", "kind": praise makes a courtesy of the courtesy. */
  PRAISE,
  /** Starts with a capital and is no known word. */
  NAME,
  /** Ends in a full stop that ends no sentence: "Mr.", "ext.". */
  SHORT,
  NUMBER,
  LINK,
  HANDLE,
  COMMA,
  COLON,
  DASH,
  /** Ends a sentence. */
  STOP,
  QUESTION,
  /** A line or paragraph ended. */
  BREAK,
  BRACKET,
  QUOTE,
  SYMBOL,
  UNKNOWN;

  /** One bit of a set: the order of the tags means nothing. */
  @SuppressWarnings("EnumOrdinal")
  final long bit = 1L << ordinal();

  static long bits(Tag... tags) {
    long bits = 0;
    for (Tag tag : tags) {
      bits |= tag.bit;
    }
    return bits;
  }
}
