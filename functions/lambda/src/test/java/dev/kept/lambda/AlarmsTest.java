package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that Kept knows to be wrong with itself goes unheard, and who hears knows what to do. */
class AlarmsTest {

  private static final Template TEMPLATE = Template.read();
  private static final Map<String, Map<?, ?>> ALARMS = TEMPLATE.resources("AWS::CloudWatch::Alarm");

  /** What a person looks at on the dashboard, where there is no right or wrong number. */
  private static final Set<String> ONLY_SHOWN =
      Set.of("QueuedWakes", "OverdueWakes", "NoticesWaiting");

  @Test
  void eachNumberThatSaysSomethingIsWrongHasAnAlarm() throws IOException {
    Rig rig = Firm.rig(WindowStory.at("2026-03-03T09:15"));
    new SweepHandler(rig.wiring, () -> {})
        .handleRequest(
            java.io.InputStream.nullInputStream(),
            java.io.OutputStream.nullOutputStream(),
            new TestContext());
    Rig.ask(new WebhookHandler(rig.wiring), Webhooks.signed("/webhooks/desk", "{}", rig.now));
    rig.work();
    Set<String> counted = new TreeSet<>();
    for (String line : rig.log) {
      Matcher name = Pattern.compile("\"Name\":\"(\\w+)\"").matcher(line);
      while (name.find()) {
        counted.add(name.group(1));
      }
    }
    assertThat(counted).contains("Heartbeat", "EventsAccepted", "EventsRead", "SilentSources");
    assertThat(counted)
        .filteredOn(name -> !ONLY_SHOWN.contains(name))
        .allSatisfy(name -> assertThat(ALARMS.toString()).contains("MetricName=" + name));
  }

  @Test
  void eachSaysWhatItMeansAndThenWhatToDo() {
    assertThat(ALARMS).hasSizeGreaterThan(15);
    ALARMS.forEach((name, alarm) -> {
      String words = alarm.get("AlarmDescription").toString();
      assertThat(words.split("\\. ", -1)).as(name).hasSizeGreaterThan(1);
      assertThat(words).as(name).containsPattern("(Look|Find|See|Query|Correct|Ask)\\b.*\\.$");
      assertThat(alarm.get("AlarmActions")).as(name).isEqualTo(List.of("Alarms"));
    });
  }

  @Test
  void eachStandsOnTheDashboardAndInTheTable() throws IOException {
    String board = TEMPLATE.at("Resources", "Dashboard", "Properties", "DashboardBody").toString();
    String table = Files.readString(Path.of("../../infrastructure/README.md"));
    ALARMS
        .keySet()
        .forEach(name -> {
          assertThat(board).contains("${" + name + ".Arn}");
          assertThat(table).contains("`" + name + "`");
        });
  }

  @Test
  void aHeartThatIsNotHeardIsAnAlarmAndSoIsASweepThatIsNotCounted() {
    for (String name : List.of("HeartbeatAlarm", "NoSweepAlarm")) {
      assertThat(TEMPLATE.at("Resources", name, "Properties", "TreatMissingData"))
          .as(name)
          .isEqualTo("breaching");
    }
  }

  @Test
  void partsOfALargeIndexAreWatchedUnderTheNameThatTheyAreCountedBy() {
    Map<?, ?> alarm = ALARMS.get("OldestWakeOfPartsAlarm");
    assertThat(alarm.get("Dimensions").toString()).contains(SweepHandler.FUNCTION);
  }
}
