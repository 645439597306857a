package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the wrong encoding, half-written files, and an edge that dies between them. */
class DropTroubleTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String HEADER = "ajbs,qsr,gxsj\n";

  @TempDir Path drop;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private RunningCapture start(Charset charset) {
    return start(charset, drop);
  }

  private RunningCapture start(Charset charset, Path folder) {
    Source.Folder csv =
        new Source.Folder(
            "court-drop",
            "*.csv",
            FileFormat.CSV,
            charset,
            "",
            List.of("ajbs"),
            List.of("qsr"),
            "gxsj",
            Map.of());
    return new RunningCapture(
        new FolderCapture(
            TestFeeds.feed("court.mediations", csv),
            csv,
            new ConnectionSettings(folder.toString(), "", ""),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            row -> RowVerdicts.Verdict.TAKEN),
        sink);
  }

  private static String rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> "A" + number + ",邻里,2020-07-02 16:40:11\n")
        .collect(Collectors.joining());
  }

  private void drop(String name, String content, Charset charset) throws IOException {
    Files.write(drop.resolve(name), content.getBytes(charset));
  }

  private Path rejected(String name) {
    return drop.resolve("rejected").resolve(name);
  }

  @Test
  void refusesGb18030WhereTheFeedFileSaysUtf8() throws IOException {
    drop("a.csv", HEADER + rows(1, 3), GB18030);

    try (RunningCapture running = start(StandardCharsets.UTF_8)) {
      await().atMost(LONG).until(() -> Files.exists(rejected("a.csv")));
    }

    assertThat(sink.cases()).isEmpty();
    assertThat(rejected("a.csv.reason.txt"))
        .content()
        .startsWith("F101")
        .contains("文件不是 UTF-8 编码")
        .contains("the file is not written in UTF-8");
  }

  /** Four letters of UTF-8 are six letters of GB18030, all valid, and all rubbish. */
  @ParameterizedTest
  @ValueSource(strings = {"邻里", "邻里纠纷", "（邻里）纠", "\uFEFF邻里纠"})
  void refusesUtf8WhereTheFeedFileSaysGb18030HoweverShort(String letters) throws IOException {
    drop("a.csv", HEADER + "A1," + letters + ",\n", StandardCharsets.UTF_8);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> Files.exists(rejected("a.csv")));
    }

    assertThat(sink.cases()).isEmpty();
    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(piece -> assertThat(piece.rule()).isIn("F101", "F102"));
  }

  @Test
  void takesShortFilesInTheRightEncoding() throws IOException {
    drop("a.csv", HEADER + "A1,邻里,\n", GB18030);
    drop("b.csv", HEADER + "A2,张,\n", GB18030);
    drop("c.csv", HEADER + "A3,plain,\n", GB18030);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> sink.current().size() == 3);
    }

    assertThat(sink.unreadable()).isEmpty();
    assertThat(Objects.requireNonNull(sink.current().get("A1")).row().value("qsr")).isEqualTo("邻里");
  }

  @Test
  void tellsWhyTheNewestFileWasRefusedUntilOneIsTaken() throws IOException {
    drop("a.csv", "ajbs,qsr\nA1,x\n", GB18030);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> !sink.problems().isEmpty());
      drop("a.csv", HEADER + rows(1, 1), GB18030);
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
    }

    assertThat(sink.problems())
        .singleElement()
        .asString()
        .contains("court.mediations", "court-drop", "F104", "a.csv", "gxsj", "缺少");
    assertThat(sink.current()).containsOnlyKeys("A1");
  }

  @Test
  void waitsForAFileThatIsBeingWritten() throws IOException {
    drop("a.csv", HEADER, GB18030);
    AtomicInteger written = new AtomicInteger();
    List<Captured> early = new CopyOnWriteArrayList<>();
    sink.beforeEachLook(
        () -> {
          if (written.get() < 5) {
            early.addAll(sink.rows());
            append("a.csv", rows(written.incrementAndGet(), written.get()));
          }
        });

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> sink.current().size() == 5);
    }

    assertThat(early).isEmpty();
    assertThat(sink.cases()).as("nothing twice").hasSize(5);
  }

  private void append(String name, String rows) {
    try {
      Files.write(drop.resolve(name), rows.getBytes(GB18030), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void takesTheRestOfAFileWhoseWriterPausedForLong() throws IOException {
    try (RunningCapture running = start(GB18030);
        OutputStream writer = Files.newOutputStream(drop.resolve("a.csv"))) {
      writer.write((HEADER + rows(1, 3)).getBytes(GB18030));
      writer.flush();
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
      writer.write(rows(4, 6).getBytes(GB18030));
      writer.close();

      await().atMost(LONG).until(() -> sink.current().size() == 6);
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
    }

    assertThat(sink.cases()).as("nothing twice").hasSize(6);
  }

  @Test
  void takesAFileWholeThatWasRefusedHalf() throws IOException {
    try (RunningCapture running = start(GB18030);
        OutputStream writer = Files.newOutputStream(drop.resolve("a.csv"))) {
      writer.write((HEADER + rows(1, 1) + "A2,\"op").getBytes(GB18030));
      writer.flush();
      await().atMost(LONG).until(() -> Files.exists(rejected("a.csv")));
      writer.write(("en\",\n" + rows(3, 3)).getBytes(GB18030));
      writer.close();

      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
    }

    assertThat(sink.current().keySet()).containsExactlyInAnyOrder("A1", "A2", "A3");
    assertThat(rejected("a.csv.reason.txt")).doesNotExist();
  }

  @Test
  void waitsForAFolderThatIsAwayAndNamesIt() throws IOException {
    Path away = drop.resolve("mount");
    try (RunningCapture running = start(GB18030, away)) {
      await().atMost(LONG).until(running::hasEnded);
      CaptureException failure = (CaptureException) Objects.requireNonNull(running.failure());
      assertThat(failure.code()).isEqualTo("C301");
      assertThat(failure.remedy()).isEqualTo(Remedy.RETRY);
      assertThat(failure).hasMessageContaining(away.toString()).hasMessageContaining("文件夹");
    }
    Files.createDirectories(away);
    Files.write(away.resolve("a.csv"), (HEADER + rows(1, 2)).getBytes(GB18030));

    try (RunningCapture running = start(GB18030, away)) {
      await().atMost(LONG).until(() -> sink.current().size() == 2);
    }
  }

  @Test
  void readsAgainWithTheSameVersionsWhatAKilledEdgeHadPublished() throws IOException {
    // One case stands in the file twice: two versions, which must be the same two again.
    drop("a.csv", HEADER + rows(1, 2300) + "A5,修订,2020-07-02 16:40:11\n", GB18030);
    for (int last : List.of(1, 2, 2)) {
      sink.dieAfter(call -> call == last);
      try (RunningCapture running = start(GB18030)) {
        await().atMost(LONG).until(running::hasEnded);
      }
    }
    sink.dieAfter(call -> false);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive/a.csv")));
    }

    assertThat(sink.current()).hasSize(2300);
    assertThat(Objects.requireNonNull(sink.current().get("A5")).row().value("qsr")).isEqualTo("修订");
    assertThat(
            sink.cases().stream()
                .map(row -> row.key() + "@" + row.version())
                .collect(Collectors.toSet()))
        .as("what the hub counts as accepted")
        .hasSize(2301);
    assertThat(sink.cases()).as("duplicates, not losses").hasSizeGreaterThan(2301);
  }

  @Test
  void countsARefusedFileOnceWhenTheEdgeIsKilledBeforeItIsPutAway() throws IOException {
    drop("a.csv", "ajbs,qsr\nA1,x\n", GB18030);
    sink.dieAfter(call -> true);
    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(running::hasEnded);
    }
    sink.dieAfter(call -> false);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> Files.exists(rejected("a.csv")));
    }

    assertThat(sink.unreadable()).hasSizeBetween(1, 2);
    assertThat(sink.unreadable().stream().map(piece -> piece.key() + piece.version()).distinct())
        .hasSize(1);
    assertThat(sink.rows()).allMatch(Captured.Unreadable.class::isInstance);
  }

  /** A name of 255 bytes leaves no room for a receipt's; the feed would have stood before it. */
  @Test
  void takesAFileWhoseNameLeavesNoRoomForItsReceipt() throws IOException {
    drop("n".repeat(251) + ".csv", HEADER + rows(1, 2), GB18030);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("archive")));
      await()
          .atMost(LONG)
          .until(
              () -> {
                try (Stream<Path> put = Files.list(drop.resolve("archive"))) {
                  return put.count() == 2;
                }
              });
    }

    assertThat(sink.current()).hasSize(2);
  }

  /** A year that no version can count must not stop the feed for ever. */
  @Test
  void takesARowWhoseChangeTimeIsBeyondAnyCalendar() throws IOException {
    drop("a.csv", HEADER + "A1,x,+999999999-12-31 23:59:59\n" + rows(2, 3), GB18030);

    try (RunningCapture running = start(GB18030)) {
      await().atMost(LONG).until(() -> sink.current().size() == 3);
    }
  }
}
