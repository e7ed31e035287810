package dev.kept.reading;

/**
 * What particular words do for a rule, where the part of speech does not say it. The words
 * themselves stand in the tables of the language.
 */
enum Role {
  /** "am", "is", "are": now, and so of what is arranged. */
  IS_NOW,
  /** "be", as it stands after "will". */
  PLAIN_BE,
  /** "being": done to someone, and under way. */
  BEING,
  /** "going", before "to". */
  GOING,
  /** "gonna". */
  GONNA,
  /** "let", before "me". */
  LETS,
  /** "should". */
  OUGHT,
  /** "expect": ours to hope for. */
  EXPECTS,
  /** "plan", "intend", before "to". */
  PLANS,
  /** "scheduled", "due", before "to". */
  SLATED,
  /** "asked", "told": others were set to work. */
  ASKED_OTHERS,
  /** "told", "promised": what the customer was told. */
  TOLD,
  /** "plan", "goal", before "is to". */
  GOAL,
  /** "try", "attempt", before "to". */
  TRIES,
  /** "need", "have", before "to". */
  NEEDS,
  /** "continue", "start", before "to". */
  GOES_ON,
  /** "go", before "ahead and". */
  GO,
  AHEAD,
  /** "keep", before what goes on. */
  KEEPS,
  /** "have", "get", "ask", before someone who does it. */
  DELEGATES,
  /** "do", before "our best to". */
  DOES,
  /** "make", before "sure to". */
  MAKES,
  SURE,
  /** "according": ends like a verb and is none. */
  NO_VERB,
  /** "yet": joins, and turns nothing round. */
  NO_TURN,
  /** "as", before or after "soon". */
  AS,
  SOON,
  /** "if" itself. */
  WHETHER,
  /** "unless", "should": open no condition that is waited for. */
  NO_CONDITION,
  /** "know", "see": a question follows. */
  WONDERS,
  /** "that", "possible": no clause follows. */
  NO_CLAUSE,
  FROM,
  GIVE,
  /** "make", "ensure", "see": that somebody does it. */
  ENSURES,
  /** "receive", "get", "hear". */
  GETS,
  SEE,
  /** "have", "get": by a time. */
  OBTAINS,
  EVERY,
  WHENEVER,
  /** "so": tells what for. */
  PURPOSE,
  /** "attending": something of their own. */
  ATTENDS,
  HERE,
  NOW,
  /** "down", "in": after "we have you". */
  DOWN,
  /** What is sent: "parcel", "replacement". */
  GOODS,
  /** What is paid: "refund", "credit". */
  MONEY,
  /** Who or what comes by itself: "driver", "van". */
  VEHICLE,
  /** "problem", "worries": after "no" they say yes. */
  NO_TROUBLE,
  /** "works", "suits": says yes to a time. */
  SUITS,
  /** "instead", "rather": wants another time. */
  INSTEAD,
  /** "hope", before "to". */
  HOPES,
  /** "got": "I've got a fitter coming". */
  GOT,
  /** "by", "before": a time to be ready. */
  BY,
  /** Who is not of the business: "your bank", "the court". */
  OUTSIDER,
  /** "the court", "the government". */
  AUTHORITY,
  /** "shall", as contracts say it. */
  SHALL,
  /** "day", "week": after "each" a custom. */
  PERIOD,
  /** "itself", "automatically". */
  ITSELF,
  /** "to", "dear", "attention": opens a letter. */
  ADDRESSES,
  /** "aim", "strive": of whatever comes in. */
  AIMS,
  /** "my". */
  OWN,
  /** "thinks", "believes": what comes is an opinion. */
  OPINES,
  /** "a", "an": of no one thing that was spoken of. */
  INDEFINITE,
  /** "think", "guess": what comes is a guess of ours. */
  GUESSES,
  /** "bear", "leave": asks for nothing but patience. */
  PATIENCE,
  /** Whom an announcement speaks to: "residents", "passengers". */
  PUBLIC,
  /** "come", "reach": of people on the road, to be there. */
  ARRIVES,
  /** "all", "any": of whatever there is. */
  ANY,
  /** "fee", "charge": what the customer is to pay. */
  COSTS,
  /** "word", "guarantee": "you have my word that". */
  PLEDGE;

  /** One bit of a set of 64: the order of the roles means nothing. */
  @SuppressWarnings("EnumOrdinal")
  final long bit = 1L << ordinal();

  /** Whether the bit belongs to the second set of 64. */
  @SuppressWarnings("EnumOrdinal")
  final boolean later = ordinal() >= Long.SIZE;
}
