package org.fengqiao.routes.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.routes.warehouse.RebuildOutcome.Built;
import org.fengqiao.routes.warehouse.RebuildOutcome.Compared;
import org.fengqiao.routes.warehouse.RebuildOutcome.Refused;
import org.fengqiao.routes.warehouse.RebuildOutcome.Swapped;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds every fact of the warehouse again from the hub's own store, while the hub works on; tells
 * how the warehouse differs, and puts the new facts in the old ones' place in one transaction.
 */
public final class Rebuild {

  private final DataSource database;
  private final Clock clock;

  /** Rebuilds the warehouse of a hub. */
  public Rebuild(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Builds the facts and compares; the warehouse stays as it is. */
  public RebuildOutcome compare() {
    return build((jdbc, shadow, built) -> new Compared(built));
  }

  /**
   * Builds the facts, compares and swaps.
   *
   * @param breakReleases whether to swap even though figures that were published would hold no
   *     longer
   */
  public RebuildOutcome swap(boolean breakReleases) {
    return build((jdbc, shadow, built) -> swapped(jdbc, shadow, built, breakReleases));
  }

  private interface Last {
    RebuildOutcome step(JdbcTemplate jdbc, ShadowFacts shadow, Built built);
  }

  private RebuildOutcome build(Last last) {
    SingleConnectionDataSource own = own();
    try {
      JdbcTemplate jdbc = new JdbcTemplate(own);
      ShadowFacts shadow = new ShadowFacts(jdbc, clock.instant());
      long revision = fill(shadow);
      shadow.complete();
      Built built =
          new Built(
              revision, shadow.caseCount(), shadow.disputeCount(), shadow.differences(revision));
      return last.step(jdbc, shadow, built);
    } finally {
      own.destroy();
    }
  }

  /** The tables live as long as their connection. */
  private SingleConnectionDataSource own() {
    try {
      return new SingleConnectionDataSource(database.getConnection(), true);
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("The hub's database does not answer", e);
    }
  }

  private long fill(ShadowFacts shadow) {
    TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
    snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    return Objects.requireNonNull(
        snapshot.execute(
            status -> {
              HubHistory history = new HubHistory(new JdbcTemplate(database));
              long revision = history.revision();
              history.read(shadow::add);
              return revision;
            }));
  }

  private RebuildOutcome swapped(
      JdbcTemplate jdbc, ShadowFacts shadow, Built built, boolean breakReleases) {
    DataSource own = Objects.requireNonNull(jdbc.getDataSource());
    Releases releases = new Releases(own, clock, Duration.ZERO);
    return Objects.requireNonNull(
        new TransactionTemplate(new JdbcTransactionManager(own))
            .execute(
                status -> {
                  List<Release> held = releases.all().stream().filter(releases::holds).toList();
                  shadow.swap(built.revision());
                  List<Release> mended = new ArrayList<>();
                  List<Release> broken = new ArrayList<>();
                  for (Release release : releases.all()) {
                    boolean holds = releases.holds(release);
                    if (holds && !held.contains(release)) {
                      mended.add(release);
                    } else if (!holds && held.contains(release)) {
                      broken.add(release);
                    }
                  }
                  if (!broken.isEmpty() && !breakReleases) {
                    status.setRollbackOnly();
                    return new Refused(built, broken);
                  }
                  return new Swapped(built, mended, broken);
                }));
  }
}
