package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts.Outcome;
import org.fengqiao.connectors.capture.RowVerdicts.Verdict;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.quarantine.NewerVersions;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.connectors.quarantine.SealKey;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.junit.jupiter.api.Test;

/** A sender's receipt says of a row what the hub is told of it. */
class MappedVerdictsTest {

  private final Feed feed =
      Objects.requireNonNull(FeedReader.read(Path.of("departments/petition/items.yaml")).feed());
  private final RowMapper mapper =
      new CaseMapper(feed, new Tokeniser(new TokenKey(1, new byte[32])), Clock.systemUTC())::map;

  private static Captured.CaseRow item(String key, String registered, String purpose) {
    return new Captured.CaseRow(
        key,
        new Version(1, 0),
        Operation.UPSERT,
        new SourceRow(
            Map.of("petition_id", key, "id", "31" + key, "djsj", registered, "xfmddm", purpose)),
        Map.of(),
        null);
  }

  @Test
  void saysOfEachRowWhatTheBatchSays() throws Exception {
    List<Captured> rows =
        List.of(
            item("1", "2020-05-08 09:00:00", "02"),
            item("2", "2020-05-08 09:00:00", "03"),
            item("3", "yesterday", "02"),
            new Captured.Unreadable(
                "a.csv:line 4",
                new Version(1, 0),
                "x".getBytes(StandardCharsets.UTF_8),
                "F201",
                "too few cells"));
    DataSource store = TestPostgres.edgeStore();
    BatchBuilder builder =
        new BatchBuilder(
            feed,
            mapper,
            new Quarantine(
                store, new SealKey(new byte[SealKey.BYTES]), new RowDigest(new byte[32])),
            new NewerVersions(store, feed.name()),
            new CodeCounter(feed),
            Clock.systemUTC());

    List<Verdict> verdicts = rows.stream().map(new MappedVerdicts(mapper)::of).toList();
    RecordBatch batch = builder.build(rows, Phase.LIVE);

    assertThat(verdicts)
        .extracting(Verdict::outcome)
        .containsExactly(Outcome.TAKEN, Outcome.EXCLUDED, Outcome.QUARANTINED, Outcome.QUARANTINED);
    assertThat(verdicts.stream().filter(verdict -> verdict.outcome() != Outcome.TAKEN))
        .extracting(verdict -> verdict.outcome() + " " + verdict.rule() + " " + verdict.field())
        .containsExactlyInAnyOrderElementsOf(
            batch.getNotices().stream().map(MappedVerdictsTest::told).toList());
    assertThat(verdicts.get(2).column()).isEqualTo("xfrq");
    assertThat(verdicts.get(2).remedy()).isNotEmpty().doesNotContain("yesterday");
  }

  private static String told(RowNotice notice) {
    return notice.getDisposition() + " " + notice.getRule() + " " + notice.getField();
  }
}
