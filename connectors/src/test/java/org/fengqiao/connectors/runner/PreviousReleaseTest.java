package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.schemas.message.CaseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge starts on the store of a release before and goes on where that one ended. */
class PreviousReleaseTest {

  /** The first tables: every step since then is taken with rows in place. */
  private static final String EARLIER = "1";

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void whatWasHandedOnIsNotReadAgainAndWhatWasKeptIsStillThere() throws Exception {
    DataSource store = TestPostgres.edgeStore(EARLIER);
    anEarlierEdgeHasLivedHere(store);
    try (SteeredEdge edge =
        new SteeredEdge(home, Clock.systemUTC(), TestPostgres.upgraded(store))) {
      edge.with("polled", SteeredEdge.POLL, "");
      edge.insert(1, 3);
      edge.register().run("update t_aj set gxsj = gxsj - interval '2 hours'");
      edge.insert(4, 4);

      edge.start();

      await().atMost(LONG).until(() -> edge.feed("status").output().contains("captured 4"));
      assertThat(edge.feed("status").output()).contains("quarantined 1");
      assertThat(edge.records("justice.polled"))
          .extracting(CaseRecord::getRecordKey)
          .containsExactly("justice.polled:" + CaptureRig.key(4));
    }
  }

  private static void anEarlierEdgeHasLivedHere(DataSource store) throws SQLException {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into edge.capture_position values ('justice.polled', 'first-pass', 'done'),"
              + " ('justice.polled', 'main', to_char(now() at time zone 'UTC' - interval '1 hour',"
              + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))");
      statement.execute("insert into edge.feed_progress values ('justice.polled', 3)");
      statement.execute(
          "insert into edge.quarantine (feed, record_key, position, sequence, rule, remedy,"
              + " fingerprint, mapping_version, sealed) values ('justice.polled',"
              + " 'justice.polled:bad', 1, 1, 'R001', 'mend it', 'print', 6, '\\x00')");
    }
  }
}
