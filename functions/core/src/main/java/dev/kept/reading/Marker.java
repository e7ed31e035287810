package dev.kept.reading;

/** What in the verb makes it speak of the future, and how strongly that promises. */
enum Marker {
  WILL("says \"will\"", 1.5),
  GOING("says \"going to\"", 1.2),
  PLAN("says that it is planned", 0.2),
  SHOULD("says \"should\"", -0.3),
  HOPE("says what they hope to do", -0.2),
  EXPECTED("is said to be expected", 0.4),
  ARRANGED("others were asked to do it", 0.4),
  TOLD("tells what was promised", 1.0),
  PROGRESSIVE("is under way or arranged", -0.6),
  PRESENT("is on the timetable", -0.3),
  LET_ME("says \"let me\"", -0.8),
  CAN("says \"can\"", -1.6),
  SAID("is a set phrase for a promise", 1.0);

  final String why;
  final double points;

  Marker(String why, double points) {
    this.why = why;
    this.points = points;
  }
}
