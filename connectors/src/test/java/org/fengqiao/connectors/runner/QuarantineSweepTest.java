package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.quarantine.Account;
import org.fengqiao.connectors.quarantine.Corrections;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.connectors.quarantine.QuarantineBook;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.connectors.quarantine.RefusedRow;
import org.fengqiao.connectors.quarantine.SealKey;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

class QuarantineSweepTest {

  private static final SealKey KEY = new SealKey(new byte[SealKey.BYTES]);

  private final DataSource store = TestPostgres.edgeStore();
  private final Feed feed =
      Objects.requireNonNull(FeedReader.read(Path.of("departments/petition/items.yaml")).feed());

  @Test
  void removesContentAfterTheFeedsRetentionAndKeepsItsProof() throws Exception {
    new Quarantine(store, KEY, new RowDigest(new byte[32]))
        .keep(
            feed.name(),
            1,
            List.of(
                new RefusedRow(
                    "petition.items:1",
                    new Captured.CaseRow(
                        "1",
                        new Version(1, 0),
                        Operation.UPSERT,
                        new SourceRow(Map.of("xfrs", "张三")),
                        Map.of(),
                        null),
                    "D210",
                    "acceptedAt",
                    "djsj",
                    "更正 Correct it")));
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(true);
      new Corrections(connection)
          .write(row().address(), Map.of("djsj", "2020"), KEY, new Account("a", "a"), "r");
    }

    sweep(Duration.ofDays(3 * 365 - 2));
    assertThat(row().open(KEY)).isNotNull();
    sweep(Duration.ofDays(3 * 366 + 2));

    assertThat(row().open(KEY)).isNull();
    assertThat(answer("select count(*) from edge.quarantine_correction where sealed is null"))
        .isEqualTo("1");
    assertThat(answer("select octet_length(proof) from edge.quarantine")).isEqualTo("16");
    assertThat(answer("select rule from edge.quarantine where expired_at is not null"))
        .isEqualTo("D210");
  }

  /** Sweeps once, as if so much time had gone by. */
  private void sweep(Duration later) {
    try (QuarantineSweep sweep =
        new QuarantineSweep(store, Clock.offset(Clock.systemUTC(), later))) {
      sweep.sweep(feed);
    }
  }

  private QuarantinedRow row() throws Exception {
    try (Connection connection = store.getConnection()) {
      return new QuarantineBook(connection).rows("petition.items:1@1.0", 1).getFirst();
    }
  }

  private String answer(String sql) throws Exception {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
