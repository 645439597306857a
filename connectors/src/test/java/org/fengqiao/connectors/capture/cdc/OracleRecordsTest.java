package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the engine tells of an Oracle reaches the mapping as a row, and in order. */
class OracleRecordsTest {

  private final ChangeRecords records = new ChangeRecords(List.of("scn", "commit_scn", "txId"));

  /** The offset of a change names the commits before its own. */
  private SourceRecord change(
      String op, @Nullable Struct before, @Nullable Struct after, String scn, String commit) {
    return records.of(
        "SFJ",
        op,
        before,
        after,
        Map.of("scn", scn, "commit_scn", commit, "txId", "0a00" + commit),
        Map.of("scn", scn, "commit_scn", (Long.parseLong(commit) - 1) + ":1:0900"));
  }

  private static List<LogEvent.Main> read(List<SourceRecord> changes) throws Exception {
    EventReader reader =
        ChangeRecords.reader(LogKind.ORACLE, "sfj.aj", new OraclePosition(ChangeRecords.unasked()));
    List<LogEvent.Main> events = new ArrayList<>();
    for (SourceRecord change : changes) {
      events.add((LogEvent.Main) reader.read(change));
    }
    return events;
  }

  private List<SourceRecord> history() {
    return List.of(
        records.of(
            "SFJ",
            "r",
            null,
            ChangeRecords.row(1, "A"),
            Map.of("scn", "2000"),
            Map.of("scn", "2000", "snapshot", "INITIAL")),
        // A long transaction began before the load and ended after it.
        change("u", ChangeRecords.row(1, "A"), ChangeRecords.row(1, "B"), "1990", "2010"),
        change("d", ChangeRecords.row(1, "B"), null, "2001", "2010"),
        change("c", null, ChangeRecords.row(1, "C"), "2001", "2010"),
        change("u", ChangeRecords.row(1, "C"), ChangeRecords.row(1, "D"), "1995", "2020"));
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
    assertThat(events.getFirst().phase()).isEqualTo(Phase.HISTORY);
    assertThat(events.getLast().row().value("bh")).isEqualTo("D");
    assertThat(events.getLast().row().value("slrq")).hasToString("2020-05-18T09:30");
    assertThat(events)
        .as("by commit, not by the place of the change")
        .extracting(LogEvent.Main::version)
        .containsExactly(
            new Version(2000, 0),
            new Version(2010, 1),
            new Version(2010, 2),
            new Version(2010, 3),
            new Version(2020, 1));
  }

  @Test
  void aCommitIsHeldBackAsAWhole() {
    LogPosition positions = new OraclePosition(ChangeRecords.unasked());

    List<@Nullable Object> groups = history().subList(1, 5).stream().map(positions::group).toList();

    assertThat(groups).containsExactly("2009:1:0900", "2009:1:0900", "2009:1:0900", "2019:1:0900");
  }

  @Test
  void anEmptiedTableIsNoticed() throws Exception {
    EventReader reader =
        ChangeRecords.reader(LogKind.ORACLE, "SFJ.AJ", new OraclePosition(ChangeRecords.unasked()));

    LogEvent event = reader.read(change("t", null, null, "2005", "2010"));

    assertThat(event).isInstanceOf(LogEvent.Emptied.class);
  }
}
