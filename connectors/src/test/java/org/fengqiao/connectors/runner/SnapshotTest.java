package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.fengqiao.connectors.command.Check;
import org.fengqiao.schemas.message.CaseRecord;
import org.junit.jupiter.api.Test;

/** A new reading of a source is ordered while its feed runs. */
class SnapshotTest extends SteeredEdgeContract {

  @Test
  void tellsWhatThePollingCouldNotSeeAndDoublesNothing() throws Exception {
    edge.with("polled", SteeredEdge.POLL, "");
    edge.register()
        .run(
            "insert into t_aj select 'K' || lpad(i::text, 5, '0'), '2020-05-18', 0,"
                + " '2020-06-01'::timestamp + i * interval '1 hour' from generate_series(1, 2500) i",
            "insert into t_aj values ('K09999', '2020-05-18', 0, null)");
    edge.start();
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 2501);
    // The system's own people have corrected rows and left the change column as it was.
    edge.register().run("update t_aj set stand = 7 where id in ('K00003', 'K09999')");

    Check snapshot = edge.feed("snapshot", POLLED, "--reason", "人工更正 corrected by hand");
    edge.insert(2501, 2510);

    assertThat(snapshot.exitCode()).isZero();
    assertThat(snapshot.output()).contains("followed: SNAPSHOT justice.polled");
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 2511);
    await()
        .atMost(LONG)
        .until(
            () ->
                edge.records(POLLED).stream()
                        .filter(one -> Integer.valueOf(7).equals(one.getPartyCount()))
                        .map(CaseRecord::getRecordKey)
                        .distinct()
                        .count()
                    == 2);
    assertThat(edge.records(POLLED)).hasSize(2511 + 2);
  }

  @Test
  void readsARangeOfAFollowedTableAgainWhileItsLogIsFollowed() throws Exception {
    edge.with("logged", SteeredEdge.LOG, "");
    edge.insert(1, 3000);
    edge.start();
    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 3000);

    Check snapshot = edge.feed("snapshot", LOGGED, "--from", "K00101", "--to", "K02600");
    edge.insert(3001, 3010);

    assertThat(snapshot.exitCode()).isZero();
    assertThat(snapshot.output()).contains(LOGGED, "page by page");
    await().atMost(LONG).until(() -> edge.records(LOGGED).size() == 3010 + 2500);
    assertThat(edge.keys(LOGGED)).isEqualTo(3010);
  }

  @Test
  void aRangeIsRefusedOfAFeedThatFollowsNoLog() throws Exception {
    edge.with("polled", SteeredEdge.POLL, "");
    edge.start();
    await().atMost(LONG).until(() -> edge.feed("status").output().contains(POLLED));

    Check snapshot = edge.feed("snapshot", POLLED, "--from", "K1");

    assertThat(snapshot.exitCode()).isOne();
    assertThat(snapshot.complaint()).contains("follows no log", "--from");
  }
}
