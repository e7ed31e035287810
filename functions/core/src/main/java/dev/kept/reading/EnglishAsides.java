package dev.kept.reading;

/** What is said in English around a promise: requests, offers, "one moment", footers. */
final class EnglishAsides {
  private EnglishAsides() {}

  /** What staff ask a customer to do first. */
  static final String REQUESTS =
      """
      send|dm|pm|message|email|e-mail|give|text|tell|call|contact|write|show|forward us|me
      send|provide|share|submit .. your; let us|me know; dm|pm|email|e-mail|message|send YOUR
      send|drop|shoot us|me; please send|provide|share|submit|report|confirm|fill|follow|dm|pm|call|reach
      provide|share|send|give .. us|me; could|can|would|may you please? BASE; can|could|may i|we have|get
      provide your|further|more; reply|respond; reach out; submit|report|fill|send .. here
      contact|call our; get in touch with us; give .. office|desk|us|store|branch a? call|ring|shout|bell
      call|ring|phone|contact|email|visit the|our .. office|desk|store|branch|number|team|line
      send|provide|share .. details|info|information|screenshot|photo|number|address
      bring|take|drop|return IT|them|DETERMINER .. in|back|to; come in|back|by|over; pop in|over|down
      hold the|on|please; follow|try|visit|go|click|tap|use|restart|log|sign DETERMINER|these|here|to|into
      click|tap|press|choose|select|enter DETERMINER|YOUR|on; fill|complete|sign|return DETERMINER|YOUR|IT .. form|application|contract|agreement
      """;

  /** Asks whether something is wanted. */
  static final String OFFERS =
      """
      like|want me|us|this|it|to; should|shall i|we; do you want; would that work; is that ok|okay
      """;

  /** Asks to wait while they talk. */
  static final String STALLS =
      """
      just|only? a|one moment|minute|second|sec|tick; one moment|minute|second|sec; hold|hang on
      hold please|the; please hold|wait; bear with me; give me a|one|just moment|minute|second|sec|tick
      wait a|one|just moment|minute|second|sec; two ticks; let me see
      will not be a|one|two sec|second|seconds|moment|minute|mo|tick; will not be long
      """;

  /** What footers say, down to the end of their paragraph. */
  static final String FOOTERS =
      """
      mailbox|inbox|account|box|phones|line|lines is|are not? monitored|checked|read|manned|staffed; sent from my|an|yahoo|outlook
      email|e-mail|message|communication|attachments .. confidential|privileged; confidential .. intended; intended recipient|addressee|only|solely
      unauthorised|unauthorized .. use|disclosure|copying; received this .. in error; not .. intended recipient
      do not reply|respond to; auto-reply; automatic|automated reply|response|message|email; unsubscribe; view in browser
      terms and conditions; all rights reserved; consider the environment; virus|viruses; call|calls is|are important to; recorded for
      """;

  /** What is said to everybody, and commits nobody. */
  static final String NOTICES =
      """
      office|offices|store|branch|shop|we|clinic|practice|desk BE|WILL|be .. closed; will be closed; will|shall reopen; re-open on
      office|opening|business|working hours are|is; to all|our customers|residents|tenants|staff|users|guests
      our aim|aims|goal is to reply|respond|answer|acknowledge; we aim|strive|endeavour to reply|respond|answer|acknowledge
      aims|strives to reply|respond|answer|acknowledge|resolve; normal business hours; response time|times is|are
      """;

  /** What opens a sentence about any emergency there may ever be. */
  static final String EMERGENCIES =
      """
      in case|cases of; in the event of; in an|any emergency; in emergencies; for emergencies|urgent; should you ever|need
      """;

  /** Hours that a service keeps for everybody, and no time of anybody's. */
  static final String ROUND_THE_CLOCK =
      """
      around|round the clock; day or|and night; night or|and day; seven|NUMBER days a|per week; twenty-four|NUMBER hours a|per day
      at any hour|time; at all hours|times; any time of day|night; outside|out of? office|opening|working|business? hours; after hours
      """;
}
