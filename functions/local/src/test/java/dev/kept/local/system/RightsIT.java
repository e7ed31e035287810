package dev.kept.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.demo.Story;
import dev.kept.local.system.Rights.Right;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  /** What takes months, hundreds of shards or a telephone to come to, and why it is given. */
  private static final List<String> RARE =
      List.of(
          // A case that is still open keeps its facts when they near the end of their time.
          "CallbackEventsFunction KeepFactsAndWake dynamodb:UpdateItem Table.Arn",
          "TicketEventsFunction KeepFactsAndWake dynamodb:UpdateItem Table.Arn",
          // Whom a colleague's text message names is looked up among the open cases.
          "CallbackEventsFunction FindByName dynamodb:Query Table.Arn/index/board",
          "TicketEventsFunction FindByName dynamodb:Query Table.Arn/index/board",
          "CallbackEventsFunction KeepFactsAndWake dynamodb:BatchGetItem Table.Arn",
          "TicketEventsFunction KeepFactsAndWake dynamodb:BatchGetItem Table.Arn",
          // The audit mends a wake that lies in a wrong shard.
          "SweepFunction RememberTheTickAndAudit dynamodb:UpdateItem Table.Arn",
          // A message that failed is to come again before its time.
          "CallbackEventsFunction TakeFromQueue sqs:ChangeMessageVisibility CallsQueue.Arn",
          "DeskFunction TakeFromQueue sqs:ChangeMessageVisibility DesksQueue.Arn",
          "TicketEventsFunction TakeFromQueue sqs:ChangeMessageVisibility TicketsQueue.Arn",
          "WakeFunction TakeFromQueue sqs:ChangeMessageVisibility CasesQueue.Arn",
          // Above sixteen shards a sweep goes by message, to this function.
          "WakeFunction LookForWakes dynamodb:Query Table.Arn/index/wake");

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

  /**
   * What is wrong with rights: what is done without one, what nothing uses or explains, and what is
   * explained and not given.
   */
  private static List<String> wrong(Rights rights) {
    List<String> wrong = new ArrayList<>(rights.missing(Calls.made()));
    Set<String> explained = explained();
    rights.unused(Calls.made()).stream()
        .filter(right -> !explained.contains(right))
        .forEach(right -> wrong.add("nothing uses " + right));
    Set<String> given = new TreeSet<>(rights.given().stream().map(Right::text).toList());
    explained.stream()
        .filter(right -> !given.contains(right))
        .forEach(right -> wrong.add("nobody gives " + right));
    return wrong;
  }

  private static Set<String> explained() {
    Set<String> explained = new TreeSet<>();
    for (String rare : RARE) {
      int thing = rare.lastIndexOf(' ') + 1;
      explained.add(rare.substring(0, thing) + named(rare.substring(thing)));
    }
    rig.template
        .resources("AWS::Lambda::EventSourceMapping")
        .values()
        .forEach(mapping -> {
          String function = (String) ((Map<?, ?>) mapping.get("FunctionName")).get("Ref");
          String queue = (String) ((Map<?, ?>) mapping.get("EventSourceArn")).get("GetAtt");
          for (String poll : POLLS) {
            explained.add(
                "%s TakeFromQueue %s %s"
                    .formatted(function.replace(".Alias", ""), poll, named(queue)));
          }
        });
    return explained;
  }

  private static String named(String thing) {
    int index = thing.indexOf('/');
    return index < 0
        ? rig.stack.name(thing)
        : rig.stack.name(thing.substring(0, index)) + thing.substring(index);
  }

  @Test
  void hasEveryRightThatItUsesAndNoOther() {
    assertThat(wrong(new Rights(rig.template, rig.stack))).isEmpty();
  }

  @Test
  void noticesEachRightThatIsTakenAway() {
    Rights rights = new Rights(rig.template, rig.stack);

    assertThat(rights.given())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            right -> assertThat(wrong(rights.without(right))).as(right.text()).isNotEmpty());
  }

  /** Whatever one function may do, given to another that may not. */
  @Test
  void noticesEachRightThatIsGivenToAnotherToo() {
    Rights rights = new Rights(rig.template, rig.stack);
    Set<String> functions = new TreeSet<>(rights.given().stream().map(Right::function).toList());

    for (String function : functions) {
      assertThat(rights.given())
          .map(right -> right.to(function))
          .filteredOn(right -> rights.given().stream().noneMatch(right::isAlso))
          .isNotEmpty()
          .allSatisfy(right -> assertThat(wrong(rights.with(right))).as(right.text()).isNotEmpty());
    }
  }
}
