package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the engine tells of a SQL Server reaches the mapping as a row, and in order. */
class SqlServerRecordsTest {

  private static final String LOADED = "00000027:00000700:0003";
  private static final String FIRST = "00000027:00000758:0005";
  private static final String SECOND = "00000028:00000010:0001";

  private final ChangeRecords records = new ChangeRecords(List.of("commit_lsn", "change_lsn"));

  private SourceRecord change(
      String op, @Nullable Struct before, @Nullable Struct after, String commit, String change) {
    Map<String, Object> offset = new HashMap<>(Map.of("commit_lsn", commit));
    offset.put("change_lsn", change);
    return records.of(
        "dbo", op, before, after, Map.of("commit_lsn", commit, "change_lsn", change), offset);
  }

  private static List<LogEvent.Main> read(List<SourceRecord> changes) throws Exception {
    EventReader reader =
        ChangeRecords.reader(
            LogKind.SQLSERVER, "dbo.aj", new SqlServerPosition(ChangeRecords.unasked()));
    List<LogEvent.Main> events = new ArrayList<>();
    for (SourceRecord change : changes) {
      events.add((LogEvent.Main) reader.read(change));
    }
    return events;
  }

  private List<SourceRecord> history() {
    return List.of(
        change("r", null, ChangeRecords.row(1, "A"), LOADED, "NULL"),
        change("c", null, ChangeRecords.row(2, "B"), FIRST, "00000027:00000750:0002"),
        // A key that changes: removed and made anew by one transaction, at one place.
        change("d", ChangeRecords.row(1, "A"), null, FIRST, "00000027:00000750:0003"),
        change("c", null, ChangeRecords.row(1, "C"), FIRST, "00000027:00000750:0003"),
        change(
            "u",
            ChangeRecords.row(1, "C"),
            ChangeRecords.row(1, "D"),
            SECOND,
            "00000028:00000008:0001"));
  }

  @Test
  void eachChangeBecomesARowAndEachVersionIsHigherThanTheOneBefore() throws Exception {
    List<LogEvent.Main> events = read(history());

    assertThat(events)
        .extracting(LogEvent.Main::operation)
        .containsExactly(
            Operation.UPSERT,
            Operation.UPSERT,
            Operation.DELETE,
            Operation.UPSERT,
            Operation.UPSERT);
    assertThat(events).extracting(LogEvent.Main::key).containsExactly("1", "2", "1", "1", "1");
    assertThat(events.getFirst().phase()).isEqualTo(Phase.HISTORY);
    assertThat(events.getLast().row().value("bh")).isEqualTo("D");
    assertThat(events.getLast().row().value("slrq")).hasToString("2020-05-18T09:30");
    assertThat(events).extracting(LogEvent.Main::version).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aCommitThatIsToldAgainHasTheVersionsThatItHad() throws Exception {
    List<Version> once = read(history()).stream().map(LogEvent.Main::version).toList();

    List<Version> again =
        read(history().subList(1, 5)).stream().map(LogEvent.Main::version).toList();

    assertThat(again).isEqualTo(once.subList(1, 5));
  }

  @Test
  void aCommitIsHeldBackAsAWhole() {
    LogPosition positions = new SqlServerPosition(ChangeRecords.unasked());

    List<@Nullable Object> groups = history().stream().map(positions::group).toList();

    assertThat(groups).containsExactly(LOADED, FIRST, FIRST, FIRST, SECOND);
  }

  @Test
  void positionsGrowWithThePlacesOfTheLog() {
    Random random = new Random(20260101);
    TreeSet<Lsn> places = new TreeSet<>();
    for (int number = 0; number < 2_000; number++) {
      places.add(
          Lsn.of(
              "%08x:%08x:%04x"
                  .formatted(
                      random.nextInt(1 << 20), random.nextInt(1 << 26), random.nextInt(1 << 10))));
    }

    assertThat(places.stream().map(Lsn::position).toList()).doesNotHaveDuplicates().isSorted();
    assertThat(places).allSatisfy(place -> assertThat(Lsn.of(place.toString())).isEqualTo(place));
    assertThat(Lsn.of("NULL")).isEqualTo(Lsn.NONE);
  }
}
