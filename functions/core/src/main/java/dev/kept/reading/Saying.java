package dev.kept.reading;

/** A turn of phrase that is read as a whole. */
enum Saying {
  /** "will do": what the customer just asked. */
  WILL_DO,
  /** "we're on it", "leave it with me". */
  ON_IT,
  /** "on its way": something is coming. */
  ON_ITS_WAY,
  /** "8 minutes away". */
  AWAY,
  /** "details to follow". */
  TO_FOLLOW,
  /** "expect a call", "watch for an e-mail". */
  EXPECT_CALL,
  EXPECT_MESSAGE,
  EXPECT_ITEM
}
