package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.CellLimit;
import org.fengqiao.connectors.capture.RowDigest;
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
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.junit.jupiter.api.Test;

class BatchBuilderTest {

  private static final String PETITION = "02";
  private static final String ACCUSATION = "03";

  private final DataSource store = TestPostgres.edgeStore();
  private final Feed feed =
      Objects.requireNonNull(FeedReader.read(Path.of("departments/petition/items.yaml")).feed());
  private final BatchBuilder builder =
      new BatchBuilder(
          feed,
          new CaseMapper(feed, new Tokeniser(new TokenKey(1, new byte[32])), Clock.systemUTC())
              ::map,
          new Quarantine(store, new SealKey(new byte[SealKey.BYTES]), new RowDigest(new byte[32])),
          new NewerVersions(store, feed.name()),
          new CodeCounter(feed),
          Clock.systemUTC());

  private static Captured.CaseRow item(long position, String purpose) {
    return new Captured.CaseRow(
        "13",
        new Version(position, 1),
        Operation.UPSERT,
        new SourceRow(
            Map.of(
                "petition_id",
                13,
                "id",
                "3101182020050800013",
                "djsj",
                "2020-05-08 09:00:00",
                "xfmddm",
                purpose)),
        Map.of(),
        null);
  }

  @Test
  void tellsTheHubOfTheVersionInWhichAPublishedPetitionBecomesAnAccusation() throws Exception {
    RecordBatch batch =
        builder.build(List.of(item(10, PETITION), item(20, ACCUSATION)), Phase.LIVE);

    assertThat(batch.getCaptured()).isEqualTo(2);
    assertThat(batch.getRecords()).extracting(CaseRecord::getPosition).containsExactly(10L);
    assertThat(batch.getNotices())
        .containsExactly(
            new RowNotice("petition.items:13", 20L, 1, Disposition.EXCLUDED, "X301", null));
  }

  private static Captured.CaseRow petitioner(String key, String name) {
    return new Captured.CaseRow(
        key,
        new Version(10, 1),
        Operation.UPSERT,
        new SourceRow(Map.of("petition_id", key, "id", "3101182020050800013", "xfmddm", PETITION)),
        Map.of("people", List.of(new SourceRow(Map.of("xm", name)))),
        null);
  }

  @Test
  void quarantinesAloneWhatNoDatabaseTakes() throws Exception {
    RecordBatch batch =
        builder.build(
            List.of(
                petitioner("1", "甲\0乙"),
                petitioner("2", "长".repeat(CellLimit.LONGEST + 1)),
                item(10, PETITION)),
            Phase.LIVE);

    assertThat(batch.getRecords()).hasSize(1);
    assertThat(batch.getNotices())
        .containsExactly(
            new RowNotice("petition.items:1", 10L, 1, Disposition.QUARANTINED, "C270", null),
            new RowNotice("petition.items:2", 10L, 1, Disposition.QUARANTINED, "C271", null));
  }
}
