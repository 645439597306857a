package org.fengqiao.routes.warehouse;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.linkage.RevisionPause;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Behind;
import org.fengqiao.routes.warehouse.ReleaseOutcome.NotOver;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Released;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Unchanged;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes months: what was published stays as it was known then, and what arrives later shows as a
 * revision with its cause. Facts are not copied, for the warehouse keeps what they were before;
 * what readers may see of the counts is written once and stays.
 */
public final class Releases {

  private static final Duration STEP = Duration.ofMillis(100);

  /** For so long records that arrive may wait for a release. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private static final String RELEASES =
      "select month, number, revision, released_at, released_by, reason, digest"
          + " from warehouse.release";

  private static final RowMapper<Release> RELEASE =
      (row, index) ->
          new Release(
              YearMonth.from(row.getObject(1, LocalDate.class)),
              row.getInt(2),
              row.getLong(3),
              row.getObject(4, OffsetDateTime.class).toInstant(),
              row.getString(5),
              row.getString(6),
              row.getString(7));

  /** How a dispute stands in the hub. */
  private record Told(UUID dispute, long revision) {}

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Publication publication;
  private final TransactionTemplate snapshot;
  private final Clock clock;
  private final Duration patience;

  /**
   * Releases the months of a hub's warehouse.
   *
   * @param patience how long a release waits until the warehouse has what the hub has
   */
  public Releases(DataSource database, Clock clock, Duration patience) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.publication = new Publication(database);
    this.snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
    snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Releases a month as it is known now.
   *
   * @param month must be over
   * @param by who releases it
   * @param reason why
   */
  public ReleaseOutcome release(YearMonth month, String by, String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!month.isBefore(YearMonth.from(Periods.dayOf(now)))) {
      return new NotOver();
    }
    List<Told> behind = behind();
    if (!caughtUp(behind, patience)) {
      return new Behind(behind.size());
    }
    try (RevisionPause pause = RevisionPause.begin(database)) {
      List<Told> left = behind();
      return caughtUp(left, patience.compareTo(LONGEST_PAUSE) < 0 ? patience : LONGEST_PAUSE)
          ? Objects.requireNonNull(
              snapshot.execute(status -> release(month, now, by, reason, pause)))
          : new Behind(left.size());
    }
  }

  /** Within the snapshot the facts are those of its newest revision, all of them and no more. */
  private ReleaseOutcome release(
      YearMonth month, Instant now, String by, String reason, RevisionPause pause) {
    long revision = lastRevision();
    pause.close();
    String digest = digest(month, revision);
    List<Release> before = of(month);
    if (!before.isEmpty()
        && before.getLast().digest().equals(digest)
        && publication.has(before.getLast())) {
      return new Unchanged(before.getLast());
    }
    Release release = new Release(month, before.size(), revision, now, by, reason, digest);
    insert(release);
    publication.publish(release, before);
    return new Released(release);
  }

  /** Every release, by month. */
  public List<Release> all() {
    return jdbc.sql(RELEASES + " order by month, number").query(RELEASE).list();
  }

  /** The releases of a month, the first one first. */
  public List<Release> of(YearMonth month) {
    return jdbc.sql(RELEASES + " where month = ? order by number")
        .param(month.atDay(1))
        .query(RELEASE)
        .list();
  }

  /** Whether the counts of a release are still what was published. */
  public boolean holds(Release release) {
    return digest(release.month(), release.revision()).equals(release.digest());
  }

  /** What has changed in a month since its last release; empty when it was never released. */
  public Optional<List<PeriodChange>> changes(YearMonth month) {
    List<Release> released = of(month);
    return released.isEmpty()
        ? Optional.empty()
        : Optional.of(
            jdbc.sql(
                    "select record_key, cause, revision, known_at"
                        + " from warehouse.changes_since(?, ?) order by revision, record_key")
                .params(month.atDay(1), released.getLast().revision())
                .query(
                    (row, index) ->
                        new PeriodChange(
                            row.getString(1),
                            PeriodChange.Cause.valueOf(row.getString(2)),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()))
                .list());
  }

  private long lastRevision() {
    return jdbc.sql("select coalesce(max(revision), 0) from hub.revision_log")
        .query(Long.class)
        .single();
  }

  /** Disputes whose newest state the warehouse does not have yet. */
  private List<Told> behind() {
    return jdbc.sql(
            """
            select dispute_id, revision from hub.dispute d where not exists (
              select from warehouse.dispute_fact f
              where f.dispute_id = d.dispute_id and f.revision >= d.revision)
            """)
        .query((row, index) -> new Told(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
  }

  private boolean caughtUp(List<Told> behind, Duration most) {
    Instant end = clock.instant().plus(most);
    while (isMissing(behind)) {
      if (clock.instant().isAfter(end)) {
        return false;
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
    return true;
  }

  /** A state that something newer has overtaken is in the history. */
  private boolean isMissing(List<Told> behind) {
    return !behind.isEmpty()
        && jdbc.sql(
                """
                select exists (
                  select from unnest(?::uuid[], ?::int8[]) t (dispute_id, revision)
                  where not exists (
                    select from warehouse.dispute_fact f
                    where (f.dispute_id, f.revision) = (t.dispute_id, t.revision))
                  and not exists (
                    select from warehouse.dispute_history h
                    where (h.dispute_id, h.revision) = (t.dispute_id, t.revision)))
                """)
            .params(
                behind.stream().map(Told::dispute).toArray(UUID[]::new),
                behind.stream().map(Told::revision).toArray(Long[]::new))
            .query(Boolean.class)
            .single();
  }

  private String digest(YearMonth month, long revision) {
    List<String> counts =
        jdbc.sql(
                """
                select concat_ws('|', department, dispute_type, division, records, disputes, broad_or_unmapped)
                from warehouse.case_counts_at(?, ?)
                order by department collate "C", dispute_type collate "C", division collate "C"
                """)
            .params(month.atDay(1), revision)
            .query(String.class)
            .list();
    return DigestUtils.sha256Hex(String.join("\n", counts));
  }

  private void insert(Release release) {
    jdbc.sql("insert into warehouse.release values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            release.month().atDay(1),
            release.number(),
            release.revision(),
            OffsetDateTime.ofInstant(release.releasedAt(), Periods.SHANGHAI),
            release.releasedBy(),
            release.reason(),
            release.digest())
        .update();
  }
}
