package dev.kept.lambda;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.lambda.Forms.Button;
import dev.kept.lambda.pages.Access;
import dev.kept.words.MailWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Situations in which every button that there is stands somewhere, found by following links. */
enum Scenes {
  THE_WEEK,
  NO_TIME_NAMED,
  OFFERED,
  SORRY,
  A_CALL,
  A_PHRASE,
  ASKED_IN,
  AWAY;

  static final String MAREK = "marek@windows.example";
  static final String LENA = "lena@windows.example";
  static final CaseId ANNA = new CaseId("desk", "812");
  static final CaseId OMAR = new CaseId("desk", "815");
  static final CaseId PIA = new CaseId("desk", "820");

  private static final int MOST = 300;

  /** A button where it stands: in a system of its own, on a page, for a person. */
  record Placed(Scenes scene, String person, String page, Button button) {
    @Override
    public String toString() {
      return scene + ", " + person.replaceFirst("@.*", "") + ": " + button;
    }
  }

  Rig told() {
    Rig rig = WindowStory.told();
    Reader marek = marek(rig);
    rig.writer =
        new MailWriter(new SealedLinks("https://kept.example", marek.seals(), () -> rig.now));
    happen(rig, marek);
    return rig;
  }

  private void happen(Rig rig, Reader marek) {
    switch (this) {
      case THE_WEEK -> {}
      case NO_TIME_NAMED ->
          WindowStory.writes(
              rig, "2026-03-05T09:40", "823", "We'll call you soon about the drawings. Marek");
      case OFFERED -> marek.press(PIA, "I can’t make it", Map.of("whom", LENA));
      case SORRY -> marek.press(ANNA, "We said sorry", Map.of());
      case A_CALL -> call(rig);
      case A_PHRASE -> phrase(rig);
      case ASKED_IN -> signingIn(rig);
      case AWAY -> away(rig);
    }
  }

  private static Reader marek(Rig rig) {
    return Reader.at(rig, MAREK);
  }

  /** Every button that can be reached here, one of each kind; what was opened goes into the set. */
  Map<String, Placed> buttons(Set<String> opened) {
    return buttons(opened, told());
  }

  Map<String, Placed> buttons(Set<String> opened, Rig rig) {
    Map<String, Placed> buttons = new LinkedHashMap<>();
    for (String person : new String[] {MAREK, LENA}) {
      Reader reader = Reader.at(rig, person);
      for (String address : walk(reader, opened)) {
        String page = reader.browser().get(address).body();
        for (Button button : withAnswered(page, reader)) {
          opened.add(button.action().replaceFirst("\\?.*", ""));
          buttons.putIfAbsent(button.kind(), new Placed(this, person, address, button));
        }
      }
    }
    return buttons;
  }

  /** Some buttons stand on the page that another one answers with. */
  private static List<Button> withAnswered(String page, Reader reader) {
    List<Button> there = Forms.buttons(page);
    return Stream.concat(
            there.stream(),
            there.stream()
                .filter(button -> button.label().equals("Read it"))
                .map(button -> reader.browser().post(button.action(), button.sent()).body())
                .flatMap(answered -> Forms.buttons(answered).stream()))
        .toList();
  }

  private static Set<String> walk(Reader reader, Set<String> opened) {
    String token = "?t=" + reader.token(Access.BOARD);
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> ahead = new ArrayDeque<>();
    for (String start : new String[] {"/" + token, "/desk" + token, "/sign-in"}) {
      ahead.add(start);
    }
    reader.rig().mails.stream()
        .filter(sent -> sent.mail().to().equals(reader.person()))
        .flatMap(sent -> sent.mail().text().lines())
        .filter(line -> line.contains("https://kept.example/"))
        .map(line -> line.substring(line.indexOf("https://kept.example") + 20).strip())
        .forEach(ahead::add);
    for (CaseId caseId : new CaseId[] {ANNA, OMAR, PIA}) {
      ahead.add(reader.link(caseId, ""));
    }
    seen.addAll(ahead);
    while (!ahead.isEmpty() && seen.size() < MOST) {
      String address = ahead.removeFirst();
      opened.add(address.replaceFirst("\\?.*", ""));
      for (String link : Forms.links(reader.browser().get(address).body())) {
        String plain = link.replaceFirst("#.*", "");
        if (seen.add(plain)) {
          ahead.add(plain);
        }
      }
    }
    return seen;
  }

  private static void call(Rig rig) {
    String body =
        ("{\"kind\":\"call.answered\",\"id\":\"c1\",\"at\":\"%s\","
                + "\"actor\":{\"role\":\"staff\",\"id\":\"8\"},"
                + "\"call\":{\"id\":\"c1\",\"direction\":\"inbound\",\"outcome\":\"answered\","
                + "\"number\":\"+13125550142\",\"durationSeconds\":240,\"talkSeconds\":240}}")
            .formatted(WindowStory.at("2026-03-04T10:30"));
    Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/phones", body, rig.now));
    rig.work();
  }

  private static void phrase(Rig rig) {
    Commitment promise = marek(rig).commitment(PIA);
    FactId id = new FactId("kept", "phrase.suspended", promise.id().text());
    Origin origin =
        new Origin(id, promise.made(), false, promise.made(), Person.UNKNOWN, Matter.of(PIA));
    rig.store.files().add(PIA, new Fact.PhraseSuspended(origin, promise.id(), true));
  }

  private static void signingIn(Rig rig) {
    new Browser(rig).post("/sign-in", Map.of("address", LENA));
    rig.work();
  }

  private static void away(Rig rig) {
    Reader marek = marek(rig);
    String desk = "/desk?t=" + marek.token(Access.BOARD);
    Forms.buttons(marek.page(desk)).stream()
        .filter(button -> button.label().equals("I’m away"))
        .forEach(button -> marek.browser().post(button.action(), button.sent()));
    rig.work();
  }
}
