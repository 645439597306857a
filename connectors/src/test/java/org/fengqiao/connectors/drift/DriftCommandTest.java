package org.fengqiao.connectors.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.drift.ColumnShape.Kind;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told of changed columns, and what comes of their agreement. */
class DriftCommandTest {

  private static final Path REGISTER = Path.of("departments/justice/mediation.yaml");
  private static final Path MEDIATIONS = Path.of("departments/court/mediations.yaml");
  private static final Guide GUIDE = Guide.of("drift.md");
  private static final Part TABLE = new Part(null, "public.t_rmtj_aj");
  private static final List<ColumnShape> AGREED =
      List.of(column("id", 1, Kind.NUMBER), column("slrq", 2, Kind.TEXT), amount(Kind.TEXT));

  @TempDir private Path folder;

  private final HikariDataSource store = (HikariDataSource) TestPostgres.edgeStore();

  private static ColumnShape column(String name, int place, Kind kind) {
    return new ColumnShape(name, place, kind, kind.name(), 0, true, false);
  }

  private static ColumnShape amount(Kind kind) {
    return column("saje", 3, kind);
  }

  private static Feed feed(Path file) {
    FeedReading reading = FeedReader.read(file);
    return Objects.requireNonNull(reading.feed(), () -> reading.findings().toString());
  }

  /** What the edge knows after it has seen the columns that were agreed upon, and then others. */
  private FeedDrift seen(ColumnShape... now) throws CaptureException {
    FeedDrift drift = new FeedDrift(feed(REGISTER), store);
    drift.saw(TABLE, AGREED);
    drift.saw(TABLE, List.of(now));
    return drift;
  }

  private Check drift(String... options) {
    return command(
        Stream.concat(Stream.of("feed", "drift", REGISTER.toString()), Stream.of(options))
            .toList());
  }

  private Check command(List<String> words) {
    List<String> all = new ArrayList<>(words);
    if (all.contains("drift")) {
      all.addAll(List.of("--store", store.getJdbcUrl(), "--store-user", store.getUsername()));
    }
    return Check.command(all.toArray(String[]::new));
  }

  @Test
  void agreesOnceToWhatTheMappingCanLiveWith() throws Exception {
    List<ColumnShape> now = new ArrayList<>(AGREED.subList(0, 2));
    now.add(amount(Kind.NUMBER));
    now.add(column("bz", 4, Kind.TEXT));
    FeedDrift edge = seen(now.toArray(ColumnShape[]::new));
    assertThat(edge.open().breaking()).hasSize(1);

    Check listed = drift();
    assertThat(listed.exitCode()).isEqualTo(1);
    assertThat(listed.output())
        .contains("列 saje 类型有变", "fills amountCents", "I06 amount in dispute", "column bz is new")
        .contains("映射仍可使用")
        .doesNotContain("cannot be accepted");
    Check unexplained = drift("--accept");
    assertThat(unexplained.exitCode()).isEqualTo(2);
    assertThat(unexplained.complaint()).contains("--reason");

    Check accepted = drift("--accept", "--reason", "已核对", "--by", "ops-li");
    assertThat(accepted.exitCode()).isZero();
    assertThat(accepted.output()).contains("2 changes accepted by ops-li");
    edge.saw(TABLE, now);
    assertThat(edge.open().changes()).isEmpty();
    Check quiet = drift();
    assertThat(quiet.exitCode()).isZero();
    assertThat(quiet.output()).contains("as they were agreed upon");

    edge.saw(TABLE, AGREED);
    drift("--accept", "--reason", "改回");
    edge.saw(TABLE, AGREED);
    edge.saw(TABLE, now);
    assertThat(edge.open().changes()).as("an agreement holds once").hasSize(2);
  }

  @Test
  void doesNotAgreeToTheLossOfAColumnThatTheFileTakes() throws Exception {
    FeedDrift edge = seen(AGREED.get(0), AGREED.get(1));

    Check accepted = drift("--accept", "--reason", "已核对");

    assertThat(accepted.exitCode()).isEqualTo(1);
    assertThat(accepted.output()).contains("不能确认", "cannot be accepted", "0 changes accepted");
    edge.saw(TABLE, AGREED.subList(0, 2));
    assertThat(edge.open().vanished()).hasSize(1);
  }

  @Test
  void saysThatAMendedFileFits() throws Exception {
    seen(AGREED.get(0), AGREED.get(1));
    Path mended = folder.resolve("mended.yaml");
    Files.writeString(
        mended,
        Files.readString(REGISTER)
            .replaceFirst("(?m)^  amountCents: .*\\n", "")
            .replace(", saje", "")
            .replaceFirst("(?m)^      saje: .*\\n", "")
            .replaceFirst("(?m)^      amountCents: .*\\n", ""));

    Check run = command(List.of("feed", "drift", mended.toString()));

    assertThat(run.complaint()).isEmpty();
    assertThat(run.output()).contains("数据源文件已相符", "start the edge again");
  }

  @Test
  void saysWhenTheEdgeHasSeenNothingYet() {
    Check run = drift();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).contains("has not looked at the columns of justice.mediation yet");
  }

  @Test
  void saysBeforehandWhatAChangeWouldBreak() {
    Check run =
        Check.run(
            REGISTER.toString(), "--if-changed", "SAJE,parties.zjhm,parties.ajbh,tjlx,xylxqk,none");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output())
        .contains("justice.mediation: column saje fills amountCents", "I06 涉案金额")
        .contains("column parties.zjhm fills sides, tokens", "I31 disputes of several departments")
        .contains("without column parties.ajbh rows cannot be told apart")
        .contains("no field is filled from column tjlx")
        .contains(
            "column xylxqk fills aspects.AGREEMENT_DUE, aspects.AGREEMENT_PERFORMED and",
            "the statistics I05 share of agreements performed.")
        .contains("does not mention column none");
    assertThat(
            Check.run(REGISTER.toString(), "--if-changed", "saje", "--format", "json").exitCode())
        .isEqualTo(2);
  }

  @Test
  void goesOnWithoutARestartWhenTheSenderHasMendedTheFile() throws Exception {
    List<String> agreed = feed(MEDIATIONS).source().columns();
    List<String> header = new ArrayList<>(agreed);
    DriftWatch watch =
        new DriftWatch(
            new FeedDrift(feed(MEDIATIONS), store),
            new ConnectionSettings(folder.toString(), "", ""),
            JdbcDrivers.shipped(),
            readable -> capture(header));
    watch.run(new NoRows());
    header.remove("laaydm");
    assertThatThrownBy(() -> watch.run(new NoRows())).hasMessageStartingWith("C320");
    assertThatThrownBy(() -> watch.run(new NoRows())).hasMessageStartingWith("C320");

    header.add("laaydm");

    watch.run(new NoRows());
  }

  /** A file with this header and no row. */
  private static Capture capture(List<String> header) {
    return sink -> sink.columns(header);
  }

  private static final class NoRows implements CaptureSink {
    @Override
    public void accept(List<Captured> rows, Phase phase) {}

    @Override
    public void state(FeedState state) {}

    @Override
    public void meets(FeedState state, String problem) {}

    @Override
    public void warns(String subject, @Nullable String warning) {}
  }

  @Test
  void theGuideIsSo() throws Exception {
    seen(AGREED.get(0), AGREED.get(1), amount(Kind.NUMBER));
    List<String> commands = GUIDE.commands();
    List<Integer> exitCodes = new ArrayList<>();
    for (String command : commands) {
      Check run =
          command(
              List.of(
                  command
                      .replaceFirst("^ops/hub ", "")
                      .replace("departments/justice/register.yaml", REGISTER.toString())
                      .split(" ")));
      assertThat(run.complaint()).as(command).isEmpty();
      exitCodes.add(run.exitCode());
    }
    assertThat(exitCodes).containsExactly(0, 0, 1, 0);

    for (String rule : GUIDE.blocks("yaml")) {
      Path file = Files.writeString(folder.resolve("feed.yaml"), rule + Files.readString(REGISTER));
      assertThat(feed(file).drift().policy().name()).isEqualTo("QUARANTINE");
    }
  }
}
