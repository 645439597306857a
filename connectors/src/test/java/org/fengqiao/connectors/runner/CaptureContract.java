package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every capture method keeps, whatever it reads. The capture is made of a feed file, as the
 * edge makes it.
 */
abstract class CaptureContract {

  /** More than two pages of any method. */
  private static final int ROWS = 2300;

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir Path home;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private @Nullable Feed feed;

  /** The system that this test's method reads; the same for all of one test. */
  abstract CaptureRig rig();

  private Feed feed() {
    if (feed == null) {
      try {
        Path file = home.resolve("contract.yaml");
        String from = rig().from().indent(2).stripTrailing();
        Files.writeString(
            file,
            CaptureRig.FEED.formatted("justice.contract-" + NUMBER.incrementAndGet(), 7, from));
        FeedReading reading = FeedReader.read(file);
        feed = Objects.requireNonNull(reading.feed(), () -> reading.findings().toString());
        rig().reads(feed.name());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return feed;
  }

  private RunningCapture start(CaptureSink into) {
    Captures captures =
        new Captures(
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            new EdgeKeys(home.resolve("keys")),
            rig().desk(),
            Clock.systemUTC());
    return new RunningCapture(
        captures.of(feed(), rig().connection(), row -> RowVerdicts.Verdict.TAKEN), into);
  }

  private void runUntilFirstLoadIsTaken(int rows) {
    try (RunningCapture running = start(sink)) {
      awaitThat(
          running,
          () -> sink.current().size() == rows && sink.states().contains(FeedState.STREAMING));
    }
  }

  private void runUntilItEnds() {
    try (RunningCapture running = start(sink)) {
      await().atMost(LONG).until(running::hasEnded);
      assertThat(running.failure()).isNotNull();
    }
  }

  private void runUntilStandIs(int number, int stand) {
    try (RunningCapture running = start(sink)) {
      awaitStand(running, number, stand);
    }
  }

  private void awaitStand(RunningCapture running, int number, int stand) {
    awaitThat(running, () -> Objects.equals(stand(number), stand));
  }

  private static void awaitThat(RunningCapture running, BooleanSupplier condition) {
    await()
        .atMost(LONG)
        .until(
            () -> {
              assertThat(running.failure()).isNull(); // tells at once what ended it
              return condition.getAsBoolean();
            });
  }

  private @Nullable Integer stand(int number) {
    Captured.CaseRow row = sink.current().get(CaptureRig.key(number));
    return row == null ? null : standOf(row);
  }

  private static int standOf(Captured.CaseRow row) {
    return Integer.parseInt(String.valueOf(row.row().value("stand")));
  }

  private static List<String> keys(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(CaptureRig::key).toList();
  }

  /** No version may stand for two contents, and no unchanged row for two versions. */
  private void assertEachContentIsOneVersion() {
    Map<List<Object>, List<String>> versionsOfContents =
        sink.cases().stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        List.of(
                            row.key(),
                            row.operation(),
                            row.operation() == Operation.DELETE ? "" : standOf(row)),
                    Collectors.mapping(
                        row -> row.version().toString(),
                        Collectors.collectingAndThen(
                            Collectors.toList(), all -> all.stream().distinct().toList()))));
    assertThat(versionsOfContents)
        .allSatisfy((content, versions) -> assertThat(versions).hasSize(1));
    assertThat(sink.cases().stream().map(row -> row.key() + " " + row.version()).distinct().count())
        .isEqualTo(versionsOfContents.size());
  }

  @Test
  void takesEveryRowOnceAsHistoryBeforeItFollowsChanges() {
    rig().insert(1, ROWS);

    runUntilFirstLoadIsTaken(ROWS);

    assertThat(sink.unreadable()).isEmpty();
    assertThat(sink.phases()).containsOnly(Phase.HISTORY);
    assertThat(sink.cases())
        .extracting(Captured.CaseRow::key)
        .containsExactlyInAnyOrderElementsOf(keys(1, ROWS));
    assertThat(sink.cases()).extracting(Captured.CaseRow::operation).containsOnly(Operation.UPSERT);
  }

  @Test
  void tellsOfAChangeByAGreaterVersionOfTheSameRecord() {
    rig().insert(1, 3);
    runUntilFirstLoadIsTaken(3);

    try (RunningCapture running = start(sink)) {
      for (int stand = 1; stand <= 3; stand++) {
        rig().change(2, stand);
        awaitStand(running, 2, stand);
      }
      rig().insert(4, 4);
      awaitStand(running, 4, 0);
    }

    List<Version> versions =
        sink.cases().stream()
            .filter(row -> row.key().equals(CaptureRig.key(2)))
            .map(Captured.CaseRow::version)
            .toList();
    assertThat(versions).hasSizeGreaterThanOrEqualTo(4).isSorted();
    assertThat(sink.current()).hasSize(4);
    assertThat(sink.phases().getLast()).isEqualTo(Phase.LIVE);
    assertEachContentIsOneVersion();
  }

  @Test
  void losesNothingWhenTheSinkFailsInBetween() {
    rig().insert(1, ROWS);
    for (int call = 1; call <= 2; call++) {
      int failing = call;
      sink.failAt(now -> now == failing);
      runUntilItEnds();
    }
    sink.failAt(call -> false);
    runUntilFirstLoadIsTaken(ROWS);
    assertThat(sink.current().keySet()).containsExactlyInAnyOrderElementsOf(keys(1, ROWS));

    rig().change(1, 1);
    rig().insert(ROWS + 1, ROWS + 1);
    sink.failAt(call -> call == 1);
    runUntilItEnds();
    rig().change(ROWS, 1);
    sink.failAt(call -> false);
    runUntilStandIs(ROWS, 1);

    assertThat(sink.current().keySet()).containsExactlyInAnyOrderElementsOf(keys(1, ROWS + 1));
    assertThat(stand(1)).isEqualTo(1);
  }

  @Test
  void takesWhatHappenedWhileItStoodStill() {
    rig().insert(1, 3);
    runUntilFirstLoadIsTaken(3);
    rig().change(1, 1);
    rig().insert(4, 4);
    rig().change(3, 1);

    runUntilStandIs(3, 1);

    assertThat(stand(1)).isEqualTo(1);
    assertThat(stand(4)).isEqualTo(0);
    assertEachContentIsOneVersion();
  }

  @Test
  void repeatsAChangeOnlyAsTheVersionThatItHadBefore() {
    rig().insert(1, 3);
    runUntilFirstLoadIsTaken(3);
    rig().change(1, 1);
    rig().insert(4, 30);
    sink.dieAfter(call -> true);
    runUntilItEnds();
    sink.dieAfter(call -> false);
    rig().change(30, 1);

    runUntilStandIs(30, 1);

    assertThat(sink.current().keySet()).containsExactlyInAnyOrderElementsOf(keys(1, 30));
    assertThat(stand(1)).isEqualTo(1);
    assertEachContentIsOneVersion();
  }

  @Test
  void storesNoPositionForRowsThatTheSinkDidNotTake() {
    rig().insert(1, 3);
    runUntilFirstLoadIsTaken(3);
    rig().change(1, 1);
    rig().insert(4, 4);
    List<String> during = new ArrayList<>();

    CaptureSink refusing =
        new CaptureSink() {
          @Override
          public void accept(List<Captured> rows, Phase phase) {
            during.addAll(remembered());
            throw new RecordingSink.SinkFailed();
          }

          @Override
          public void state(FeedState state) {}

          @Override
          public void meets(FeedState state, String problem) {}

          @Override
          public void warns(String subject, @Nullable String warning) {}
        };
    try (RunningCapture running = start(refusing)) {
      await().atMost(LONG).until(running::hasEnded);
    }

    assertThat(during).isNotEmpty().isEqualTo(remembered());
    runUntilStandIs(4, 0);
    assertThat(stand(1)).isEqualTo(1);
  }

  /** Where the capture would go on, and what it would not tell again. */
  private List<String> remembered() {
    try (Connection connection = edgeStore.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select source || ' ' || position from edge.capture_position union all select"
                    + " source_key || ' ' || encode(digest, 'hex') from edge.seen_version order by"
                    + " 1")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tellsOfRemovedRowsWhereTheMethodSeesThem() {
    rig().insert(1, 10);
    runUntilFirstLoadIsTaken(10);
    rig().delete(1);
    rig().change(3, 1);
    runUntilStandIs(3, 1);
    try (RunningCapture running = start(sink)) {
      rig().delete(2);
      rig().change(3, 2);
      awaitStand(running, 3, 2);
      if (rig().seesDeletes()) {
        awaitThat(running, () -> sink.current().keySet().equals(Set.copyOf(keys(3, 10))));
        rig().insert(2, 2);
        awaitStand(running, 2, 0);
      }
    }

    assertThat(rig().seesDeletes() || feed().source().grade() != CaptureGrade.LOG)
        .as("the grade LOG says that removed rows are seen")
        .isTrue();
    assertThat(
            sink.cases().stream()
                .filter(row -> row.operation() == Operation.DELETE)
                .map(Captured.CaseRow::key)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(rig().seesDeletes() ? keys(1, 2) : List.of());
  }

  @Test
  void writesItsGradeIntoTheRecord() {
    rig().insert(1, 1);
    runUntilFirstLoadIsTaken(1);
    Tokeniser tokeniser =
        new Tokeniser(
            new TokenKey(1, "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)));

    MappingResult result =
        new CaseMapper(feed(), tokeniser, Clock.systemUTC()).map(sink.cases().getFirst());

    assertThat(result)
        .isInstanceOfSatisfying(
            MappingResult.Mapped.class,
            mapped -> assertThat(mapped.record().getGrade()).isEqualTo(feed().source().grade()));
  }
}
