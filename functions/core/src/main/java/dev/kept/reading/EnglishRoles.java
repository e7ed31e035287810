package dev.kept.reading;

import java.util.Locale;

/** The words of English that rules ask for by what they do; verbs in the forms that count. */
final class EnglishRoles {
  private EnglishRoles() {}

  private static final String ROLES =
      """
      is_now: am is are
      plain_be: be
      being: being
      going: going
      gonna: gonna
      lets: let
      ought: should ought
      expects: expect expects expected expecting
      plans: plan plans planning intend intends intending aim aims aiming propose proposing
      plans: endeavour endeavouring endeavor endeavoring strive striving arrange arranging promise promising expect expecting
      slated: expected due scheduled set supposed slated estimated booked planned arranged down
      asked_others: asked told arranged instructed requested left briefed alerted notified passed forwarded assigned escalated got
      told: told promised said advised assured informed confirmed agreed
      goal: plan goal aim intention target
      tries: try attempt aim endeavour strive look hope trying attempting looking striving
      needs: need have
      goes_on: continue start begin proceed go
      go: go
      ahead: ahead
      delegates: have get ask
      does: do
      makes: make
      sure: sure
      no_verb: according
      no_turn: yet
      as: as
      soon: soon
      whether: if
      no_condition: unless should
      wonders: know knows knowing see sees seeing check checks checking ask asks asking asked out confirm confirms
      wonders: confirming confirmed verify verifying verified determine determining wonder wondering checked seen saw knew known
      no_clause: that possible
      from: from
      give: give
      ensures: make makes making made ensure ensures ensuring ensured see sees seeing
      gets: receive receives receiving received get gets getting got hear hears hearing heard gotten
      see: see sees seeing seen saw
      obtains: have has having had get gets getting got gotten
      every: every each
      whenever: whenever
      purpose: so
      attends: attending presenting speaking participating exhibiting competing attend participate
      here: here
      now: now
      down: down in
      goods: package parcel order delivery shipment item items letter replacement documents paperwork
      goods: card cheque check invoice contract agenda drawings draft copy copies quote quotation estimate report
      goods: photos photo form forms exhibits letter samples sample keys key voucher vouchers ticket tickets certificate
      goods: original originals prescription statement lease file files
      money: refund reimbursement credit money deposit $ £ €
      vehicle: rider ride driver taxi cab car van bus shuttle truck engineer technician crew plumber locksmith
      no_trouble: problem worries
      suits: works suits then
      instead: instead rather reschedule move
      keeps: keep carry
      hopes: hope hopes hoping hoped
      got: got have
      by: by before within
      authority: court judge jury commission government council senate congress ministry regulator irs hmrc police embassy
      shall: shall
      outsider: bank insurer insurers insurance employer landlord doctor physician gp isp provider lender broker lawyer
      outsider: solicitor accountant airline university school consulate network council
      period: day week month year morning evening night quarter weekday hour season time monday tuesday wednesday thursday
      period: friday saturday sunday
      itself: itself
      aims: aim aiming strive striving endeavour
      own: my
      patience: bear hang hold stay rest leave wait give thank hope keep sit trust see let look have need
      opines: thinks believes reckons guesses doubts predicts
      addresses: to dear attention attn all
      indefinite: a an
      guesses: think believe guess reckon imagine suppose presume suspect
      arrives: come comes coming reach reaches reaching
      any: all any every
      costs: fee fees charge charges cost costs surcharge tax vat tariff fare deposit
      pledge: word promise guarantee assurance
      public: customers guests passengers members residents tenants users employees shippers visitors participants attendees
      public: students applicants subscribers travelers travellers clients owners patients households parents
      """;

  static void addTo(Lexicon lexicon) {
    for (String line : Table.cells(ROLES, "\n")) {
      int colon = line.indexOf(':');
      Role role = Role.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (String word : Table.words(line.substring(colon + 1))) {
        lexicon.word(word).plays(role);
      }
    }
  }
}
