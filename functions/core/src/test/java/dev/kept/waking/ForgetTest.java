package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.StaffKeys;
import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Regard;
import dev.kept.fact.Words;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.reading.MessageReader;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.Tombstones.Forgot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of Dana when she asks to be forgotten: nothing, and of her neighbour everything. */
class ForgetTest {

  private static final Customer DANA =
      new Customer("7701", "Dana Field", "dana@mail.example", "+12025550143");
  private static final Customer OLEG =
      new Customer("8802", "Oleg Park", "oleg@mail.example", "+12025550188");
  private static final CustomerKey BY_MAIL = CustomerKey.mail("dana@mail.example");
  private static final CaseId THIRD = new CaseId("zendesk", "3");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));
  private static final Instant NOON = NINE.plus(Duration.ofHours(3));

  private final Rig rig = new Rig();

  ForgetTest() {
    rig.policies = new InMemoryPolicies(policy());
    rig.rules = CaseReading.RULES;
    rig.hearing = new ReaderHearing(new MessageReader());
  }

  /** Alex promises, Jo leads. */
  private static Policy policy() {
    Policy it = Rig.policy();
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), "jo@firm.example", null, null)),
        List.of(
            Member.of("alex@firm.example", "Alex Moor", "desk", "zendesk:7", "phone:7"),
            Member.of("jo@firm.example", "Jo Park", "desk")),
        it.owner(),
        it.manager(),
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  private static Origin origin(CaseId caseId, Customer whose, String kind, String id, Instant at) {
    Person who =
        kind.contains("agent") ? Person.staff("7", "Alex") : Person.customer("x", whose.name());
    return new Origin(
        new FactId("zendesk", kind, id), at, false, at, who, Matter.of(caseId).with(whose));
  }

  private static Fact promise(CaseId caseId, Customer whose, String id, Instant at, String words) {
    return new Fact.StaffReplied(
        origin(caseId, whose, "ticket.agent_replied", id, at), Words.plain(words));
  }

  private static Fact wrote(
      CaseId caseId, Customer whose, String id, Instant at, String words, CustomerKey... mentions) {
    Words said = new Words(Words.Format.PLAIN, words, false, List.of(mentions), null);
    return new Fact.CustomerWrote(origin(caseId, whose, "ticket.customer_replied", id, at), said);
  }

  private static Fact rang(String id, Instant at, String number) {
    Matter matter = Matter.of(new Customer(null, null, null, number));
    return new Fact.CallEnded(
        new Origin(
            new FactId("phone", "call.placed", id),
            at,
            false,
            at,
            Person.staff("7", "Alex"),
            matter),
        new Call(
            id,
            Call.Direction.OUTBOUND,
            Call.Outcome.ANSWERED,
            number,
            null,
            Duration.ofMinutes(2),
            null,
            null));
  }

  private void danaAndOleg() {
    rig.take(promise(CASE, DANA, "1", NINE, "We'll call you by 2pm about the wasps."), NINE);
    rig.take(wrote(CASE, DANA, "2", NINE.plusSeconds(60), "The wasps are in the attic."), NINE);
    rig.take(promise(THIRD, OLEG, "3", NINE, "We'll call you by 2pm about the moths."), NINE);
    rig.pass(NINE, TEN);
  }

  /** Everything that is kept anywhere, in small letters. */
  private String everything() {
    return (rig.store.dump()
            + rig.ledgerStore.all()
            + rig.aside.list(100)
            + rig.tombstones.all()
            + rig.tombstones.begun()
            + rig.tombstones.done())
        .toLowerCase(Locale.ROOT);
  }

  private List<Forgot> forget(CustomerKey key, Instant at) {
    List<Forgot> done = rig.forget().run(key, at);
    rig.deliver(at);
    return done;
  }

  @Test
  void nothingOfHerIsLeftAndEverythingOfOthers() {
    danaAndOleg();
    assertThat(everything()).contains("dana", "wasps", "attic", "2025550143");

    assertThat(forget(BY_MAIL, TEN))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.cases()).isEqualTo(1);
          assertThat(record.customers()).isEqualTo(3);
          assertThat(record.facts()).isEqualTo(2);
        });
    assertThat(everything())
        .doesNotContain("dana", "field", "wasps", "attic", "2025550143", "7701")
        .contains("oleg", "moths", "2025550188");
  }

  @Test
  void aCallThatNoCaseSawAtTheTimeGoesToo() {
    rig.take(rang("early", NINE.minusSeconds(600), "+12025550143"), NINE);
    danaAndOleg();
    assertThat(everything()).contains("unmatched", "early");

    forget(BY_MAIL, NOON);

    assertThat(everything()).doesNotContain("early", "2025550143");
  }

  @Test
  void nothingIsOwedAndNobodyIsCorrected() {
    danaAndOleg();
    rig.pass(TEN, NINE.plus(Duration.ofHours(10)));
    List<String> before = rig.told();
    assertThat(before).contains("unconfirmed");

    forget(BY_MAIL, NINE.plus(Duration.ofHours(10)));
    rig.pass(NINE.plus(Duration.ofHours(10)), NINE.plus(Duration.ofDays(5)));
    assertThat(rig.mails.stream().skip(before.size()))
        .noneMatch(mail -> mail.text().contains("void"));
    assertThat(rig.store.head(CASE).orElseThrow().wakeAt()).isNull();
  }

  @Test
  void theLedgerCountsWhatWasAndIsSilentAboutWhom() {
    danaAndOleg();
    forget(BY_MAIL, TEN);

    assertThat(rig.ledgerStore.all())
        .extracting(LedgerRow::caseId, LedgerRow::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(CASE, "void"),
            org.assertj.core.groups.Tuple.tuple(THIRD, "open"));
  }

  @Test
  void aPromiseThatWasKeptStaysKeptThoughItsProofIsGone() {
    danaAndOleg();
    rig.take(rang("c", TEN, "+12025550143"), TEN);
    forget(BY_MAIL, NOON);

    assertThat(everything()).doesNotContain("2025550143");
    assertThat(rig.ledgerStore.all())
        .filteredOn(row -> row.caseId().equals(CASE))
        .extracting(LedgerRow::state)
        .containsExactly("kept");
  }

  @Test
  void oneOfHerKeysLeadsToAllOfHerCases() {
    danaAndOleg();
    Customer byNumber = new Customer(null, null, null, "+12025550143");
    rig.take(promise(OTHER, byNumber, "9", TEN, "We'll call you by 3pm about the ants."), TEN);
    rig.take(
        wrote(CASE, DANA, "10", TEN, "Ring my sister's", CustomerKey.mail("s@x.example")), TEN);
    forget(CustomerKey.known("zendesk", "7701"), NOON);

    assertThat(everything()).doesNotContain("dana", "ants", "2025550143", "s@x.example");
  }

  @Test
  void aNumberOfTwoCustomersLeadsToNeither() {
    Customer landlord = new Customer("7701", "Dana Field", null, "+12025550199");
    Customer tenant = new Customer("8802", "Oleg Park", null, "+12025550199");
    rig.take(promise(CASE, landlord, "1", NINE, "We'll call you by 2pm about the wasps."), NINE);
    rig.take(promise(THIRD, tenant, "3", NINE, "We'll call you by 2pm about the moths."), NINE);

    assertThatThrownBy(() -> forget(CustomerKey.telephone("+12025550199"), TEN))
        .isInstanceOf(SharedKey.class)
        .hasMessageContaining("tel:+12025550199");
    forget(CustomerKey.known("zendesk", "7701"), TEN);
    assertThat(everything()).doesNotContain("dana", "wasps").contains("oleg", "moths", "5550199");
  }

  @Test
  void aNeighbourWhoGaveHerNumberKeepsTheirCaseWithoutThatMessage() {
    danaAndOleg();
    CustomerKey hers = CustomerKey.telephone("+12025550143");
    rig.take(wrote(THIRD, OLEG, "11", TEN, "Or ring Dana, +12025550143.", hers), TEN);
    forget(BY_MAIL, NOON);

    assertThat(everything()).doesNotContain("dana", "2025550143").contains("oleg", "moths");
    assertThat(rig.ledgerStore.board("desk", "open", 10))
        .extracting(LedgerRow::caseId)
        .contains(THIRD);
  }

  @Test
  void theNumberThatSheGaveInATicketLeadsToHer() {
    Customer byId = new Customer("7701", "Dana Field", null, null);
    Customer byNumber = new Customer(null, "Dana Field", null, "+12025550143");
    CustomerKey hers = CustomerKey.telephone("+12025550143");
    rig.take(wrote(CASE, byId, "1", NINE, "Wasps! Ring me, +12025550143.", hers), NINE);
    rig.take(rang("c", TEN, "+12025550143"), TEN);
    rig.take(promise(OTHER, byNumber, "2", NINE, "We'll call you by 3pm about the ants."), NINE);
    forget(hers, NOON);

    assertThat(everything()).doesNotContain("dana", "wasps", "ants", "2025550143", "7701");
  }

  @Test
  void whoGivesTheNumberAndHasAnotherNameIsSomebodyElse() {
    Customer byNumber = new Customer(null, "Dana Field", null, "+12025550143");
    CustomerKey hers = CustomerKey.telephone("+12025550143");
    rig.take(promise(OTHER, byNumber, "2", NINE, "We'll call you by 3pm about the ants."), NINE);
    rig.take(promise(THIRD, OLEG, "3", NINE, "We'll call you by 2pm about the moths."), NINE);
    rig.take(wrote(THIRD, OLEG, "4", NINE, "Or ring Dana, +12025550143.", hers), NINE);
    forget(hers, NOON);

    assertThat(everything()).doesNotContain("dana", "ants", "2025550143").contains("oleg", "moths");
  }

  @Test
  void mergedCasesGoTogether() {
    danaAndOleg();
    Customer nobody = new Customer(null, null, null, null);
    rig.take(promise(OTHER, nobody, "9", NINE, "We'll call you by 3pm about the ants."), NINE);
    rig.take(Happenings.merged(OTHER, CASE, TEN), TEN);
    forget(BY_MAIL, NOON);

    assertThat(everything()).doesNotContain("dana", "ants");
  }

  @Test
  void whatIsToldLaterFromBeforeIsDroppedAndWhatComesAfterwardsIsNew() {
    danaAndOleg();
    forget(BY_MAIL, NOON);
    rig.take(promise(CASE, DANA, "1", NINE, "We'll call you by 2pm about the wasps."), NOON);
    rig.take(rang("late", TEN, "+12025550143"), NOON.plusSeconds(1));
    rig.take(promise(OTHER, DANA, "other", NOON, "We'll call you by 4pm about the wasps."), NOON);
    assertThat(everything()).doesNotContain("dana", "wasps", "2025550143");

    Instant after = NOON.plusSeconds(60);
    rig.take(promise(CASE, DANA, "new", after, "We'll call you by 4pm about the beetles."), after);
    assertThat(everything()).contains("dana", "beetles");
    assertThat(rig.ledgerStore.board("desk", "open", 10))
        .extracting(LedgerRow::caseId)
        .contains(CASE);
  }

  @Test
  void sheMayBeForgottenAgain() {
    danaAndOleg();
    forget(BY_MAIL, TEN);
    Instant after = TEN.plusSeconds(60);
    rig.take(promise(CASE, DANA, "new", after, "We'll call you by 4pm about the beetles."), after);
    forget(BY_MAIL, NOON);
    forget(BY_MAIL, NOON.plusSeconds(1));

    assertThat(everything()).doesNotContain("dana", "beetles", "2025550143");
    assertThat(rig.tombstones.done()).extracting(Forgot::cases).containsExactly(1, 1, 0);
  }

  @Test
  void whoIsUnknownIsNotTakenInFromThePastEither() {
    assertThat(forget(BY_MAIL, NOON)).singleElement().extracting(Forgot::cases).isEqualTo(0);
    rig.take(promise(CASE, DANA, "1", NINE, "We'll call you by 2pm about the wasps."), NOON);

    assertThat(everything()).doesNotContain("dana", "wasps");
  }

  @Test
  void eventsThatWereSetAsideGoWhereTheyNameHer() {
    rig.take(promise(CASE, DANA, "1", NINE, "We'll call you by 2pm about the wasps."), NINE);
    List<String> hers =
        List.of(
            "{\"from\":\"DANA@mail.example\"}",
            "From=%2B12025550143&x=1",
            "{\"text\":\"hello\\nDana Field here\"}",
            "{\"phone\":\"(202) 555-0143\"}",
            "{\"ticket\":{\"requester\":7701}}");
    for (String body : hers) {
      rig.aside.put(new SetAside("a" + hers.indexOf(body), "zendesk", "no", body, NINE, 1));
    }
    rig.aside.put(new SetAside("case zendesk:1", "kept", "no", "case zendesk:1", NINE, 1));
    rig.aside.put(
        new SetAside("b", "zendesk", "no", "{\"id\":77010,\"n\":\"12025550144\"}", NINE, 1));
    rig.aside.put(new SetAside("c", "phone", "no", "{\"id\":7701}", NINE, 1));

    assertThat(forget(BY_MAIL, TEN)).singleElement().extracting(Forgot::aside).isEqualTo(6);
    assertThat(rig.aside.list(10)).extracting(SetAside::id).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void noticesAboutHerAreTakenOffTheDesks() {
    danaAndOleg();
    rig.wakeCase().run(CASE, NINE.plus(Duration.ofHours(9)));
    rig.wakeCase().run(THIRD, NINE.plus(Duration.ofHours(9)));
    assertThat(rig.deskStore.waiting("alex@firm.example")).hasSizeGreaterThan(1);
    rig.forget().run(BY_MAIL, NINE.plus(Duration.ofHours(9)));

    assertThat(rig.deskStore.waiting("alex@firm.example"))
        .isNotEmpty()
        .allMatch(notice -> notice.caseId().equals(THIRD));
  }

  @Test
  void aWorkerMayDieBetweenAnyTwoStepsAndAskingAgainFinishes() {
    for (int steps = 1; ; steps++) {
      ForgetTest story = new ForgetTest();
      story.danaAndOleg();
      story.rig.take(rang("c", TEN, "+12025550143"), TEN);
      Director director = new Director();
      director.over(story.rig);
      Director.Worker worker = new Director().worker(() -> story.rig.forget().run(BY_MAIL, NOON));
      if (!worker.steps(steps)) {
        assertThat(steps).isGreaterThan(40);
        return;
      }
      worker.dies();
      story.rig.pass(NOON, NOON.plus(Duration.ofMinutes(2)));
      story.forget(BY_MAIL, NOON.plus(Duration.ofMinutes(5)));

      assertThat(story.everything())
          .as("died before step %d", steps)
          .doesNotContain("dana", "field", "wasps", "attic", "2025550143", "7701")
          .contains("oleg", "moths");
      assertThat(story.rig.ledgerStore.all())
          .filteredOn(row -> row.caseId().equals(CASE))
          .extracting(LedgerRow::state)
          .containsExactly("kept");
      assertThat(story.rig.tombstones.begun()).isEmpty();
    }
  }

  @Test
  void aFactThatComesInWhileSheIsForgottenIsGoneInWhicheverOrder() {
    for (int steps = 1; ; steps++) {
      ForgetTest story = new ForgetTest();
      story.danaAndOleg();
      new Director().over(story.rig);
      Fact late = promise(CASE, DANA, "late", TEN, "We'll call you by 4pm about the wasps.");
      Director.Worker taking = new Director().worker(() -> story.rig.filing().file(late));
      if (!taking.steps(steps)) {
        assertThat(steps).isGreaterThan(3);
        return;
      }
      story.rig.forget().run(BY_MAIL, NOON);
      taking.toEnd();

      assertThat(story.everything()).as("after %d steps", steps).doesNotContain("dana", "wasps");
    }
  }

  @Test
  void aFilingThatAskedBeforeItPutWouldLeaveTheFact() {
    danaAndOleg();
    new Director().over(rig);
    Fact late = promise(CASE, DANA, "late", TEN, "We'll call you by 4pm about the wasps.");
    Forgotten forgotten = new Forgotten(rig.tombstones, rig.hash, rig.erasure);
    Director.Worker taking =
        new Director()
            .worker(() -> {
              if (!forgotten.isNow(late)) {
                new Filing(rig.files, rig.policies, rig.hearing).file(late);
              }
            });
    taking.before("CaseFiles.add");
    rig.forget().run(BY_MAIL, NOON);
    taking.toEnd();

    assertThat(everything()).contains("dana");
  }

  @Test
  void whatIsToldOfHerBesidesGoesAndSoDoesTheQuestionWhetherSomebodyMeantHer() {
    danaAndOleg();
    Origin told =
        new Origin(
            new FactId("zendesk", "customer.known_as", "r"),
            TEN,
            false,
            TEN,
            Person.UNKNOWN,
            Matter.of(DANA));
    CustomerKey her = CustomerKey.known("zendesk", "7701");
    rig.take(
        new Fact.CustomerKnownAs(told, her, false, new Regard("2014", "afraid of wasps")), TEN);
    CustomerKey asked = StaffKeys.askedByText("alex@firm.example");
    rig.store.add(asked, meant(CASE, "SM1-1-0"));
    rig.store.add(asked, meant(THIRD, "SM1-2-0"));
    assertThat(everything()).contains("afraid of wasps", "ring mrs field");

    forget(BY_MAIL, NOON);

    assertThat(everything()).doesNotContain("afraid of wasps", "ring mrs field").contains("moths");
    assertThat(rig.store.facts(asked)).isEmpty();
  }

  /** One of those whom "I'll ring Mrs Field" may be about. */
  private static Fact meant(CaseId caseId, String id) {
    Promise promise =
        new Promise(
            "I'll ring Mrs Field",
            Action.CALL,
            Promise.By.SPEAKER,
            null,
            null,
            null,
            0.9,
            false,
            List.of());
    return new Fact.PromiseDeclared(
        origin(caseId, Customer.UNKNOWN, "promise.declared", id, TEN), promise);
  }
}
