package dev.kept.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Customers whose names and words strain a page, a sentence that several people write, and a call
 * that belongs to nobody: what the other stories leave out.
 */
final class StrangeStory {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG =
      "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley";

  private final List<StoryEvent> events = new ArrayList<>();

  static Story told(Path policy) {
    StrangeStory story = new StrangeStory();
    story.names();
    story.soon();
    story.sentence();
    story.call();
    story.events.sort(Comparator.comparing(StoryEvent::at));
    Instant until = OffsetDateTime.parse("2026-03-17T18:00:00-04:00").toInstant();
    return new Story(
        "strange", "", List.of(), policy, story.events, MissingNode.getInstance(), until);
  }

  private void names() {
    promise(
        "rtl",
        "عبد الرحمن بن خالد الفارسي",
        "النمل في المطبخ وتحت الثلاجة",
        "مرحبا، عاد النمل إلى المطبخ. هل يمكنكم الاتصال بي اليوم؟ 🐜",
        "2026-03-16T10:00:00-04:00",
        "Thank you. I'll call you by 4 pm today.");
    promise(
        "long",
        LONG,
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(2),
        "See https://example.com/" + "a".repeat(180) + " for the pictures.",
        "2026-03-17T09:30:00-04:00",
        "Thank you for the pictures. I'll call you by noon tomorrow.");
    promise(
        "emoji",
        "👩‍👩‍👧‍👦 Zoë 🐜🐜🐜 O’Neill-<b>García</b> & Söhne",
        "🪳🪳🪳",
        "🪳".repeat(60) + " <script>alert(1)</script>",
        "2026-03-16T11:00:00-04:00",
        "I'll send you the plan by 5 pm today.");
  }

  /** No time was named, and one is held. */
  private void soon() {
    promise(
        "soon",
        "Nadia Petrov",
        "Wasps under the roof",
        "There are more of them every day.",
        "2026-03-17T10:00:00-04:00",
        "Thank you, Nadia. I'll call you soon.");
  }

  private void sentence() {
    for (int i = 0; i < 7; i++) {
      ticket(
          "same" + i,
          "Customer " + (char) ('A' + i),
          "Ants",
          "Do you do ants?",
          "2026-03-16T12:0%d:00-04:00".formatted(i),
          "Thanks for writing. We will call you back within one business day.",
          i % 2 == 0 ? "tom" : "ines");
    }
  }

  private void call() {
    ObjectNode body = body("call.placed", "lonely-call", "2026-03-13T10:05:00-04:00");
    actor(body, "staff", "tom");
    body.putObject("customer").put("phone", "+12025550198");
    body.putObject("call")
        .put("id", "lonely-call")
        .put("direction", "outbound")
        .put("outcome", "connected")
        .put("number", "+12025550198")
        .put("seconds", 130);
    add(body);
  }

  private void promise(
      String id, String name, String subject, String wrote, String at, String reply) {
    ticket(id, name, subject, wrote, at, reply, "tom");
  }

  private void ticket(
      String id,
      String name,
      String subject,
      String wrote,
      String at,
      String reply,
      String colleague) {
    ObjectNode opened = of(id, name, subject, "ticket.opened", at, wrote);
    actor(opened, "customer", id);
    add(opened);
    String soon = OffsetDateTime.parse(at).plusSeconds(45).toString();
    ObjectNode answered = of(id, name, subject, "ticket.agent_replied", soon, reply);
    actor(answered, "staff", colleague);
    add(answered.put("visibility", "public"));
  }

  private static ObjectNode of(
      String id, String name, String subject, String kind, String at, String text) {
    ObjectNode body = body(kind, id + kind, at).put("case", "JOB-" + id).put("subject", subject);
    String number = "+1202555%04d".formatted(200 + Math.floorMod(id.hashCode(), 700));
    body.putObject("customer").put("id", id).put("name", name).put("phone", number);
    body.putObject("text").put("format", "plain").put("value", text);
    return body;
  }

  private static ObjectNode body(String kind, String id, String at) {
    return JSON.createObjectNode().put("kind", kind).put("id", id).put("at", at);
  }

  private static void actor(ObjectNode body, String role, String who) {
    ObjectNode actor = body.putObject("actor").put("role", role);
    if (role.equals("staff")) {
      actor.put("email", who + "@harborpest.example");
    } else {
      actor.put("id", who);
    }
  }

  private void add(ObjectNode body) {
    Map<String, String> headers =
        Map.of(
            "content-type", "application/json",
            "webhook-id", "msg_" + body.path("id").asText(),
            "webhook-timestamp", "{{timestamp}}",
            "webhook-signature", "{{signature}}");
    events.add(
        new StoryEvent(
            OffsetDateTime.parse(body.path("at").asText()).toInstant().plusSeconds(1),
            "crm",
            null,
            headers,
            body.toString().getBytes(StandardCharsets.UTF_8),
            "strange"));
  }
}
