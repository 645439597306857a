package org.fengqiao.ops.drill;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.fengqiao.ops.drill.workload.Workload;
import org.fengqiao.ops.rig.Victim;

/**
 * As soon as the edge has stored a position that lies inside a bulk load. Rows of one COPY share
 * positions, so a position that is stored too early loses the rest of its group.
 */
record InsideCopy(Deployment deployment, Workload workload, int rows) implements Moment {

  private static final Duration LIMIT = Duration.ofSeconds(120);

  /** Past this a stored position cannot be that of a heartbeat before the load. */
  private static final long HEADER_BYTES = 16_384;

  @Override
  public String strike(Victim victim) throws InterruptedException {
    long before = logEnd();
    workload.copy(rows);
    long after = logEnd();
    Awaitility.await()
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> stored() > before + HEADER_BYTES);
    victim.kill();
    return "%d %% into the load".formatted(100 * (stored() - before) / (after - before));
  }

  /** Where the register's log ends now. */
  private long logEnd() {
    return deployment.legacy().number("select pg_current_wal_lsn() - '0/0'::pg_lsn");
  }

  /** The log position from which the edge would go on. */
  private long stored() {
    return deployment
        .edgeStore()
        .number(
            "select substring(position from '\"lsn\":([0-9]+)')::bigint from edge.capture_position"
                + " where feed = 'justice.mediation'");
  }
}
