package org.fengqiao.routes.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Where rows went: captured = accepted + duplicate + quarantined + excluded. Public because
 * templates read it.
 *
 * @param captured rows read at the source
 * @param accepted taken in by the hub
 * @param duplicate arrived again
 * @param quarantined held back at the edge, sealed
 * @param excluded kept out by a rule of the feed
 * @param unaccounted must be 0
 */
public record LedgerSum(
    long captured,
    long accepted,
    long duplicate,
    long quarantined,
    long excluded,
    long unaccounted) {

  static LedgerSum read(ResultSet row, String prefix) throws SQLException {
    return new LedgerSum(
        row.getLong(prefix + "captured"),
        row.getLong(prefix + "accepted"),
        row.getLong(prefix + "duplicate"),
        row.getLong(prefix + "quarantined"),
        row.getLong(prefix + "excluded"),
        row.getLong(prefix + "unaccounted"));
  }

  static LedgerSum of(List<LedgerSum> parts) {
    return parts.stream().reduce(new LedgerSum(0, 0, 0, 0, 0, 0), LedgerSum::plus);
  }

  private LedgerSum plus(LedgerSum other) {
    return new LedgerSum(
        captured + other.captured,
        accepted + other.accepted,
        duplicate + other.duplicate,
        quarantined + other.quarantined,
        excluded + other.excluded,
        unaccounted + other.unaccounted);
  }
}
