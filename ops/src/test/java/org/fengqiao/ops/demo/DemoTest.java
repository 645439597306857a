package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.ops.demo.CanaryScanner.Sighting;
import org.fengqiao.ops.rig.BorderPost;
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
  private Canaries canaries = new Canaries(List.of());
  private Run first = new Run("", 0, List.of(), List.of());
  private Run second = first;
  private List<TruthLine> truth = List.of();
  private Map<String, Long> versions = Map.of();
  private final List<Sighting> told = new ArrayList<>();
  private int tables;
  private int pages;

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
      lookAround();
      List<String> worked = DemoProcess.runningIn(folder);
      int status = demo.interrupt();
      second = new Run(demo.output(), status, worked, DemoProcess.runningIn(folder));
    }
  }

  /** What can be seen only while the hubs run. */
  private void lookAround() throws Exception {
    DemoFolder demo = new DemoFolder(folder);
    HubAddress shanghai = running(demo, "shanghai", "310000", "310118");
    HubAddress jiangsu = running(demo, "jiangsu", "320000", "320509");
    versions = versions(shanghai);
    truth = read(demo);
    canaries = Canaries.of(truth, DemoState.read(demo.state()));
    List<String> keys = Canaries.recordKeys(truth);
    for (HubAddress hub : List.of(shanghai, jiangsu)) {
      try (var connection = new HubBooks(hub).connection()) {
        EveryTable.of(connection)
            .forEach(
                (table, bytes) -> {
                  told.addAll(canaries.scanner().scan(hub.name() + " " + table, bytes));
                  tables++;
                });
      }
      ConsoleCrawl.of(hub.url(), keys)
          .forEach(
              (page, bytes) -> {
                told.addAll(canaries.scanner().scan(hub.name() + page, bytes));
                pages++;
              });
    }
  }

  /** The ports as they stand: asking for them anew would move a hub that runs. */
  private static HubAddress running(
      DemoFolder demo, String name, String province, String division) throws Exception {
    Path home = demo.hub(name);
    return new HubAddress(
        name,
        name,
        home,
        port(home, "console.port"),
        new BorderPost(province, division, port(home, "border.port")));
  }

  private static int port(Path home, String file) throws Exception {
    return Integer.parseInt(Files.readString(home.resolve(file)).strip());
  }

  /** How many versions of each record the hub has taken in. */
  private static Map<String, Long> versions(HubAddress hub) throws Exception {
    Map<String, Long> versions = new HashMap<>();
    try (var connection = new HubBooks(hub).connection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select record_key, count(*) from hub.inbox group by 1")) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getLong(2));
      }
    }
    return versions;
  }

  private static List<TruthLine> read(DemoFolder demo) throws Exception {
    List<TruthLine> lines = new ArrayList<>();
    TruthLine.read(demo.truth().resolve("records.csv"), lines::add);
    return lines;
  }

  @Test
  void historyBecomesExactlyWhatIsTrueRecordByRecord() {
    assertThat(first.output()).contains(LOADING, EQUAL).doesNotContain(UNEQUAL);
  }

  @Test
  void theWorldHasRowsBrokenInEveryWayThatTheCheckMustSee() {
    assertThat(truth)
        .extracting(line -> line.trace().cause().rule())
        .contains("D201", "D210", "F203", "X301", "X311");
  }

  @Test
  void anAlertIsSentReceiptedAndAnswered() {
    assertThat(first.output()).contains("签收 receipted +", ANSWERED, "(CONTACTED)");
  }

  @Test
  void controlCEndsTheDemoAndEveryProcessThatItStarted() {
    assertThat(first.status()).isEqualTo(INTERRUPTED);
    assertThat(first.worked()).hasSizeGreaterThanOrEqualTo(PROCESSES);
    assertThat(first.left()).isEmpty();
    assertThat(first.output())
        .contains("已结束")
        .doesNotContain("a hub has stopped", "did not end well", "cannot write", "\tat ");
  }

  @Test
  void aSignalToTheDemoAloneEndsEverythingToo() {
    assertThat(second.status()).isEqualTo(INTERRUPTED);
    assertThat(second.left()).isEmpty();
    assertThat(second.output())
        .contains("已结束")
        .doesNotContain("a hub has stopped", "did not end well", "cannot write", "\tat ");
  }

  @Test
  void aSecondStartGoesOnAndStillEqualsTheTruthOfTheFirstOnesLiveEvents() {
    assertThat(second.output())
        .contains("going on where the last run stopped", EQUAL)
        .doesNotContain(LOADING, UNEQUAL);
    assertThat(truth).anyMatch(line -> line.event() == TruthLine.Event.CREATED);
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
        truth.stream()
            .collect(
                Collectors.groupingBy(line -> line.trace().recordKey(), Collectors.counting()));

    List<String> twice =
        versions.entrySet().stream()
            .filter(record -> record.getValue() > events.getOrDefault(record.getKey(), 1L))
            .map(Map.Entry::getKey)
            .toList();

    assertThat(versions).hasSizeGreaterThan(RECORDS);
    assertThat(twice.stream().map(key -> key.split(":", 2)[0]))
        .doesNotHaveDuplicates()
        .isSubsetOf("justice.mediation", "petition.items");
  }

  @Test
  void noPersonalValueIsInAnyTableOrOnAnyPageOfAHub() {
    assertThat(tables).isGreaterThan(40);
    assertThat(pages).isGreaterThan(100);
    assertThat(told.stream().limit(SHOWN)).isEmpty();
  }

  @Test
  void noPersonalValueIsInAnyByteThatAHubKeepsOrLogs() throws Exception {
    CanaryScanner scanner = canaries.scanner();
    List<Sighting> sightings = new ArrayList<>();
    for (String kept : List.of("shanghai", "jiangsu", "logs")) {
      sightings.addAll(scanner.scanFiles(folder.resolve(kept), "programs"));
    }

    assertThat(scanner.scannedBytes()).isGreaterThan(50 << 20);
    assertThat(sightings.stream().limit(SHOWN)).isEmpty();
  }

  @Test
  void theSameSearchFindsThePersonalValuesInTheDepartmentsSystems() throws Exception {
    var inFiles = kinds(canaries.scanner().scanFiles(folder.resolve("departments/court-drop"), ""));
    var inPostgres =
        kinds(canaries.scanner().scanFiles(folder.resolve("departments/postgres"), ""));
    var inMaria =
        kinds(canaries.scanner().scanFiles(folder.resolve("departments/mariadb/data"), ""));

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

  private static List<String> kinds(List<Sighting> sightings) {
    return sightings.stream()
        .map(sighting -> sighting.canary().kind() + " in " + sighting.canary().charset())
        .distinct()
        .toList();
  }
}
