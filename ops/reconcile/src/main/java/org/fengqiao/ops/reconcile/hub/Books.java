package org.fengqiao.ops.reconcile.hub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.reconcile.feed.FeedFile;

/**
 * What the hub's own books of a feed say, and where they contradict one another.
 *
 * @param captured rows read at the source, by the ledger
 * @param accepted rows that became a version of a record
 * @param duplicate rows that had come before
 * @param quarantined rows in the quarantine
 * @param excluded rows kept out by a rule
 * @param unaccounted captured less the other four, added up without sign over the days; must be 0
 * @param breaches contradictions that were found, with up to a hundred record keys or days each
 */
public record Books(
    long captured,
    long accepted,
    long duplicate,
    long quarantined,
    long excluded,
    long unaccounted,
    Map<Breach, List<String>> breaches) {

  private static final int MOST_NAMED = 100;

  private static final String LEDGER =
      """
      select coalesce(sum(captured), 0), coalesce(sum(accepted), 0), coalesce(sum(duplicate), 0),
        coalesce(sum(quarantined), 0), coalesce(sum(excluded), 0), coalesce(sum(abs(unaccounted)), 0)
      from warehouse.ledger where feed = ?""";

  /** A contradiction within the hub. */
  public enum Breach {
    /** Days on which captured is not accepted + duplicate + quarantined + excluded. */
    LEDGER_UNBALANCED(
        "select day::text from warehouse.ledger where feed = :feed and unaccounted <> 0 order by day"),
    /** Sums of the ledger that are not what the inbox holds. */
    LEDGER_AGAINST_INBOX(
        """
        with f as (select :feed feed),
        i as (
          select count(*) filter (where disposition = 'A') accepted,
            count(*) filter (where disposition = 'Q') quarantined,
            count(*) filter (where disposition = 'E') excluded
          from hub.inbox, f where starts_with(record_key, f.feed || ':')),
        l as (
          select coalesce(sum(accepted), 0) accepted, coalesce(sum(quarantined), 0) quarantined,
            coalesce(sum(excluded), 0) excluded
          from hub.ledger join f using (feed))
        select 'accepted: ' || l.accepted || ' <> ' || i.accepted from i, l
          where l.accepted <> i.accepted
        union all select 'quarantined: ' || l.quarantined || ' <> ' || i.quarantined from i, l
          where l.quarantined <> i.quarantined
        union all select 'excluded: ' || l.excluded || ' <> ' || i.excluded from i, l
          where l.excluded <> i.excluded"""),
    /**
     * Records of the hub's store that the warehouse does not show in the same version, of the same
     * type, in the same division and in the same dispute.
     */
    STORE_AGAINST_WAREHOUSE(
        """
        select coalesce(c.record_key, f.record_key)
        from (select * from hub.case_record where feed = :feed) c
        full join (select * from warehouse.case_fact where starts_with(record_key, :feed || ':')) f
          on f.record_key = c.record_key
        where c.record_key is null or f.record_key is null
          or (c.position, c.sequence, c.removed) is distinct from (f.position, f.sequence, f.removed)
          or not f.removed
            and (c.division, c.dispute_type, c.dispute_id)
              is distinct from (f.division, f.dispute_type, f.dispute_id)
        order by 1"""),
    /** Facts of a version that never arrived, or that is not the newest that was accepted. */
    INBOX_AGAINST_WAREHOUSE(
        """
        with f as (select * from warehouse.case_fact where starts_with(record_key, :feed || ':'))
        select f.record_key from f
        where not exists (
            select from hub.inbox i where (i.record_key, i.position, i.sequence)
              = (f.record_key, f.position, f.sequence))
          or exists (
            select from hub.inbox i where i.record_key = f.record_key and i.disposition = 'A'
              and (i.position, i.sequence) > (f.position, f.sequence))
        order by 1""");

    private final String sql;

    Breach(String sql) {
      this.sql = sql;
    }
  }

  /** Copies the map. */
  public Books {
    breaches = Map.copyOf(breaches);
  }

  /** Whether nothing contradicts anything. */
  public boolean agree() {
    return unaccounted == 0 && breaches.isEmpty();
  }

  /** Reads the books of a feed. Looks at every version that its records ever had. */
  public static Books of(HubSide hub, FeedFile feed) throws SQLException {
    Map<Breach, List<String>> breaches = new EnumMap<>(Breach.class);
    for (Breach breach : Breach.values()) {
      List<String> named = new ArrayList<>();
      hub.ask(
          "with parameter as (select ?::text p) select * from ("
              + breach.sql.replace(":feed", "(select p from parameter)")
              + ") named limit "
              + MOST_NAMED,
          feed.name(),
          row -> named.add(row.getString(1)));
      if (!named.isEmpty()) {
        breaches.put(breach, named);
      }
    }
    List<Books> books = new ArrayList<>();
    hub.ask(LEDGER, feed.name(), row -> books.add(of(row, breaches)));
    return books.getFirst();
  }

  private static Books of(ResultSet row, Map<Breach, List<String>> breaches) throws SQLException {
    return new Books(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        breaches);
  }
}
