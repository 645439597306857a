package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.push.PushDesk;
import org.fengqiao.connectors.drift.DriftWatch;
import org.fengqiao.connectors.drift.FeedDrift;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of rows when the columns of their source change, under each policy: never a missing
 * value that nobody speaks of, and no row that is nowhere.
 */
abstract class DriftContract {

  static final Duration LONG = Duration.ofSeconds(60);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @TempDir Path home;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final int number = NUMBER.incrementAndGet();
  private final Map<String, MappingResult> results = new ConcurrentHashMap<>();
  final Set<String> problems = ConcurrentHashMap.newKeySet();

  /** The system that this test's method reads; the same for all of one test. */
  abstract DriftRig rig();

  /** A system whose owner changes the columns of its rows. */
  interface DriftRig extends CaptureRig {

    /** From now on the rows have no column stand. */
    void dropStand();

    /** From now on the rows have one more column, bz. */
    void addRemark();
  }

  final Feed feed(String policy, int version) {
    return feed(policy, version, CaptureRig.FEED, rig().from());
  }

  private Feed feed(String policy, int version, String text, String from) {
    try {
      Path file = home.resolve("drift.yaml");
      Files.writeString(
          file,
          text.formatted("justice.drift-" + number, version, from.indent(2).stripTrailing())
              + "drift: "
              + policy
              + "\n");
      FeedReading reading = FeedReader.read(file);
      return Objects.requireNonNull(reading.feed(), () -> reading.findings().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The feed file after its owner has seen that the column is gone. */
  private Feed mended() {
    String text =
        CaptureRig.FEED
            .lines()
            .filter(line -> !line.contains("partyCount"))
            .map(line -> line.replace(", stand: 2", ""))
            .reduce("", (all, line) -> all + line + "\n");
    return feed("stop", 2, text, rig().from().replace(", stand", ""));
  }

  final RunningCapture start(Feed feed) {
    Captures captures =
        new Captures(
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            new EdgeKeys(home.resolve("keys")),
            new PushDesk(),
            Clock.systemUTC());
    FeedDrift drift = new FeedDrift(feed, edgeStore);
    byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    CaseMapper mapper =
        new CaseMapper(feed, new Tokeniser(new TokenKey(1, secret)), Clock.systemUTC());
    CaptureSink sink =
        new CaptureSink() {
          @Override
          public void accept(List<Captured> rows, Phase phase) {
            for (Captured row : rows) {
              if (row instanceof Captured.CaseRow caseRow) {
                results.put(row.key(), drift.map(caseRow, mapper::map));
              }
            }
          }

          @Override
          public void state(FeedState state) {}

          @Override
          public void meets(FeedState state, String problem) {
            problems.add(problem);
          }

          @Override
          public void warns(String subject, @Nullable String warning) {}
        };
    return new RunningCapture(
        new DriftWatch(
            drift,
            rig().connection(),
            captures.drivers(),
            readable ->
                captures.of(readable, rig().connection(), row -> RowVerdicts.Verdict.TAKEN)),
        sink);
  }

  final void awaitRows(int count) {
    await().atMost(LONG).until(() -> results.size() >= count);
  }

  final MappingResult result(int row) {
    return Objects.requireNonNull(results.get(CaptureRig.key(row)));
  }

  final CaseRecord record(int row) {
    return ((MappingResult.Mapped) result(row)).record();
  }

  /** Takes three rows as they were agreed upon, and goes on until the source's columns change. */
  final void takeThreeRows(Feed feed) {
    rig().insert(1, 3);
    try (RunningCapture running = start(feed)) {
      awaitRows(3);
      rig().change(1, 7);
      await().atMost(LONG).until(() -> Objects.equals(record(1).getPartyCount(), 7));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void standsUntilTheFeedFileIsMendedAndLosesNoRow() {
    takeThreeRows(feed("stop", 1));
    try (RunningCapture running = start(feed("stop", 1))) {
      rig().dropStand();
      rig().insert(4, 5);
      await().atMost(LONG).until(running::hasEnded);
      assertThat(running.failure())
          .hasMessageStartingWith("C320 数据源 justice.drift-" + number)
          .hasMessageContaining("stand 已不存在")
          .hasMessageContaining("column stand is gone, which fills partyCount")
          .hasMessageContaining("I28 disputes of many parties");
    }
    assertThat(results).as("no row was handed on").hasSize(3);
    try (RunningCapture again = start(feed("stop", 1))) {
      await().atMost(LONG).until(again::hasEnded);
      assertThat(again.failure()).hasMessageStartingWith("C320");
    }

    try (RunningCapture mended = start(mended())) {
      awaitRows(5);
      assertThat(record(5).getPartyCount()).isNull();
      assertThat(record(5).getQuality()).isEmpty();
    }
    assertThat(problems).allSatisfy(problem -> assertThat(problem).startsWith("C320"));
  }

  @Test
  void quarantinesEveryRowThatLacksTheColumn() {
    takeThreeRows(feed("quarantine", 1));
    try (RunningCapture running = start(feed("quarantine", 1))) {
      rig().dropStand();
      rig().insert(4, 5);
      awaitRows(5);
      await().atMost(LONG).until(() -> !problems.isEmpty());
    }

    for (int row = 4; row <= 5; row++) {
      assertThat(results.get(CaptureRig.key(row)))
          .isInstanceOfSatisfying(
              MappingResult.Refused.class,
              refused -> {
                assertThat(refused.first().rule()).isEqualTo("D010");
                assertThat(refused.first().field()).isEqualTo("partyCount");
                assertThat(refused.first().column()).isEqualTo("stand");
                assertThat(refused.first().remedy()).contains("重放", "replayed");
              });
    }
    assertThat(problems).singleElement().asString().startsWith("C321").contains("partyCount");
  }

  @Test
  void goesOnWithoutTheColumnAndSaysSoInEachRecord() {
    takeThreeRows(feed("flag", 1));
    try (RunningCapture running = start(feed("flag", 1))) {
      rig().dropStand();
      rig().insert(4, 5);
      awaitRows(5);
      await().atMost(LONG).until(() -> !problems.isEmpty());
    }

    assertThat(record(4).getPartyCount()).isNull();
    assertThat(record(4).getQuality()).containsExactly("DRIFTED_PARTY_COUNT");
    assertThat(record(5).getQuality()).containsExactly("DRIFTED_PARTY_COUNT");
    assertThat(problems).singleElement().asString().startsWith("C322");
  }

  @Test
  void tellsOfANewColumnThatNobodyMentionsAndGoesOn() {
    takeThreeRows(feed("stop", 1));
    try (RunningCapture running = start(feed("stop", 1))) {
      rig().addRemark();
      rig().insert(4, 5);
      awaitRows(5);
      await().atMost(LONG).until(() -> !problems.isEmpty());
    }

    assertThat(record(4).getPartyCount()).isZero();
    assertThat(record(4).getQuality()).isEmpty();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("C323")
        .contains("新增列 bz", "column bz is new");
    problems.clear();
    String from = rig().from().replace("gxsj]", "gxsj, bz]");
    try (RunningCapture mentioned =
        start(feed("stop", 2, CaptureRig.FEED + "ignore: [bz]\n", from))) {
      rig().insert(6, 6);
      awaitRows(6);
    }
    assertThat(problems).as("the file mentions the column now").isEmpty();
  }
}
