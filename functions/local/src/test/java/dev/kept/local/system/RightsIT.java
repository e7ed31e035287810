package dev.kept.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.demo.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each function asks of AWS, in the founding story and in scenes that are rare, next to what
 * the template lets it do: nothing is missing, and nothing is given that no scene uses.
 */
class RightsIT {

  /** Lambda's own poller takes messages with the rights of the function that it calls. */
  private static final List<String> POLLS =
      List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  /**
   * What takes months, hundreds of shards or a telephone to come to, and why the right is there.
   */
  private static final List<String> RARE =
      List.of(
          // A case that is still open keeps its facts when they near the end of their time.
          "CallbackEventsFunction KeepFactsAndWake dynamodb:UpdateItem ",
          "TicketEventsFunction KeepFactsAndWake dynamodb:UpdateItem ",
          // Whom a colleague's text message names is looked up among the open cases.
          "CallbackEventsFunction FindByName dynamodb:Query ",
          "TicketEventsFunction FindByName dynamodb:Query ",
          "CallbackEventsFunction KeepFactsAndWake dynamodb:BatchGetItem ",
          "TicketEventsFunction KeepFactsAndWake dynamodb:BatchGetItem ",
          // The audit mends a wake that lies in a wrong shard.
          "SweepFunction RememberTheTickAndAudit dynamodb:UpdateItem ",
          // A message that failed is to come again before its time.
          "CallbackEventsFunction TakeFromQueue sqs:ChangeMessageVisibility ",
          "DeskFunction TakeFromQueue sqs:ChangeMessageVisibility ",
          "TicketEventsFunction TakeFromQueue sqs:ChangeMessageVisibility ",
          "WakeFunction TakeFromQueue sqs:ChangeMessageVisibility ",
          // Above sixteen shards a sweep goes by message, to this function.
          "WakeFunction LookForWakes dynamodb:Query ");

  private static Rig rig;

  @BeforeAll
  static void plays() {
    Calls.forget();
    Emulator emulator = Emulator.orSkip();
    try (emulator) {
      Story story = Story.read(Path.of("../../events/01-nobody-calls-for-days"));
      rig = Rig.made(emulator.endpoint(), story.begins().minusSeconds(1));
      story
          .events()
          .forEach(event -> {
            assertThat(rig.deliver(event)).isEqualTo(202);
            rig.triggers.work();
          });
      rig.triggers.passUntil(story.until());
      new RareScenes(rig).all();
    }
  }

  @Test
  void hasEveryRightThatItUses() {
    assertThat(new Rights(rig.template, rig.stack).missing(Calls.made())).isEmpty();
  }

  @Test
  void hasNoRightThatItDoesNotUse() {
    List<String> unused = new Rights(rig.template, rig.stack).unused(Calls.made());

    assertThat(unused).filteredOn(right -> !isOfThePoller(right) && !isRare(right)).isEmpty();
    // Each of the four functions behind a queue has its poller's three rights.
    assertThat(unused).filteredOn(RightsIT::isOfThePoller).hasSize(12);
  }

  private static boolean isOfThePoller(String right) {
    return POLLS.stream().anyMatch(poll -> right.contains(" TakeFromQueue " + poll + " "));
  }

  private static boolean isRare(String right) {
    return RARE.stream().anyMatch(right::startsWith);
  }

  @Test
  void noticesEachRightThatIsTakenAway() {
    Rights rights = new Rights(rig.template, rig.stack);
    Set<Calls.Call> made = Calls.made();

    assertThat(rights.given())
        .filteredOn(right -> !isOfThePoller(right.text()) && !isRare(right.text()))
        .allSatisfy(right -> assertThat(rights.without(right).missing(made)).isNotEmpty());
  }
}
