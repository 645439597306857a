package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.ops.demo.CanaryScanner.Sighting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a user runs it, twice in the same folder, and what it leaves behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

  private static final String EQUAL = "everything equals the truth";
  private static final String UNEQUAL = "there are differences";
  private static final String ANSWERED = "答复 answered +";
  private static final String LOADING = "loading two years of history";
  private static final int INTERRUPTED = 128 + 2;
  private static final int RECORDS = 1500;
  private static final int SHOWN = 20;

  /** Two hubs and their databases, and the departments' two database servers. */
  private static final int PROCESSES = 6;

  private Path folder = Path.of("");
  private Run first = new Run("", 0, List.of(), List.of());
  private Run second = first;
  private Observation seen = Observation.NOTHING;

  /** What is known of a run once it has ended. */
  private record Run(String output, int status, List<String> worked, List<String> left) {}

  @BeforeAll
  void theDemoRunsTwice(@TempDir Path temporary) throws Exception {
    folder = Files.createDirectories(temporary.resolve("demo")).toRealPath();
    try (DemoProcess demo =
        DemoProcess.start(folder, "--records", Integer.toString(RECORDS), "--seed", "43")) {
      demo.awaitLine(EQUAL);
      demo.awaitLine(ANSWERED);
      List<String> worked = DemoProcess.runningIn(folder);
      int status = demo.pressControlC();
      first = new Run(demo.output(), status, worked, DemoProcess.runningIn(folder));
    }
    try (DemoProcess demo = DemoProcess.start(folder)) {
      demo.awaitLine(EQUAL);
      demo.awaitLine(ANSWERED);
      seen = Observation.of(folder);
      List<String> worked = DemoProcess.runningIn(folder);
      int status = demo.interrupt();
      second = new Run(demo.output(), status, worked, DemoProcess.runningIn(folder));
    }
  }

  @Test
  void historyBecomesExactlyWhatIsTrueRecordByRecord() {
    assertThat(first.output()).contains(LOADING, EQUAL).doesNotContain(UNEQUAL);
  }

  @Test
  void theWorldHasRowsBrokenInEveryWayThatTheCheckMustSee() {
    assertThat(seen.truth())
        .extracting(line -> line.trace().cause().rule())
        .contains("D201", "D210", "F203", "X301", "X311");
  }

  @Test
  void anAlertIsSentReceiptedAndAnswered() {
    assertThat(first.output()).contains("签收 receipted +", ANSWERED, "(CONTACTED)");
  }

  @Test
  void controlCEndsTheDemoAndEveryProcessThatItStarted() {
    assertThat(first.worked()).hasSizeGreaterThanOrEqualTo(PROCESSES);
    assertEndedCleanly(first);
  }

  @Test
  void aSignalToTheDemoAloneEndsEverythingToo() {
    assertEndedCleanly(second);
  }

  @Test
  void aSecondStartGoesOnAndStillEqualsTheTruthOfTheFirstOnesLiveEvents() {
    assertThat(second.output())
        .contains("going on where the last run stopped", EQUAL)
        .doesNotContain(LOADING, UNEQUAL);
    assertThat(seen.truth()).anyMatch(line -> line.event() == TruthLine.Event.CREATED);
  }

  @Test
  void aSecondStartTellsOfEarlierAlertsInOneLineAndShowsNewOnes() {
    assertThat(second.output()).containsOnlyOnce("alerts of earlier runs").contains(ANSWERED);
  }

  /**
   * The last case of a log may come twice: its children stand behind it in the log, and when only
   * they are held back, a new start cannot know that they were told with it.
   */
  @Test
  void aSecondStartTakesInNothingTwiceButTheLastCaseOfALog() {
    Map<String, Long> events =
        seen.truth().stream()
            .collect(
                Collectors.groupingBy(line -> line.trace().recordKey(), Collectors.counting()));

    List<String> twice =
        seen.versions().entrySet().stream()
            .filter(record -> record.getValue() > events.getOrDefault(record.getKey(), 1L))
            .map(Map.Entry::getKey)
            .toList();

    assertThat(seen.versions()).hasSizeGreaterThan(RECORDS);
    assertThat(twice.stream().map(key -> key.split(":", 2)[0]))
        .doesNotHaveDuplicates()
        .isSubsetOf("justice.mediation", "petition.items");
  }

  @Test
  void noPersonalValueIsInAnyTableOrOnAnyPageOfAHub() {
    assertThat(seen.tables()).isGreaterThan(40);
    assertThat(seen.pages()).isGreaterThan(100);
    assertThat(seen.sightings().stream().limit(SHOWN)).isEmpty();
  }

  @Test
  void noPersonalValueIsInAnyByteThatAHubKeepsOrLogs() throws Exception {
    CanaryScanner scanner = seen.canaries().scanner();
    List<Sighting> sightings = new ArrayList<>();
    for (String kept : List.of("shanghai", "jiangsu", "logs")) {
      sightings.addAll(scanner.scanFiles(folder.resolve(kept), "programs"));
    }

    assertThat(scanner.scannedBytes()).isGreaterThan(50 << 20);
    assertThat(sightings.stream().limit(SHOWN)).isEmpty();
  }

  @Test
  void theSameSearchFindsThePersonalValuesInTheDepartmentsSystems() throws Exception {
    var inFiles =
        kinds(seen.canaries().scanner().scanFiles(folder.resolve("departments/court-drop"), ""));
    var inPostgres =
        kinds(seen.canaries().scanner().scanFiles(folder.resolve("departments/postgres"), ""));
    var inMaria =
        kinds(seen.canaries().scanner().scanFiles(folder.resolve("departments/mariadb/data"), ""));

    assertThat(inFiles).contains("name in GB18030", "phone as typed in UTF-8");
    assertThat(inPostgres).contains("name in UTF-8", "phone as typed in UTF-8");
    assertThat(inMaria).contains("name in UTF-8", "phone as typed in UTF-8");
    assertThat(Stream.of(inFiles, inPostgres, inMaria).flatMap(List::stream))
        .contains(
            "identifier in UTF-8",
            "identifier, lower case in UTF-8",
            "identifier, full width in UTF-8",
            "identifier, spaced in UTF-8",
            "identifier, 15 digits in UTF-8");
  }

  private static void assertEndedCleanly(Run run) {
    assertThat(run.status()).isEqualTo(INTERRUPTED);
    assertThat(run.left()).isEmpty();
    assertThat(run.output())
        .contains("已结束")
        .doesNotContain("a hub has stopped", "did not end well", "cannot write", "\tat ");
  }

  private static List<String> kinds(List<Sighting> sightings) {
    return sightings.stream()
        .map(sighting -> sighting.canary().kind() + " in " + sighting.canary().charset())
        .distinct()
        .toList();
  }
}
