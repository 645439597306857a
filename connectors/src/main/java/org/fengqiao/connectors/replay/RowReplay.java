package org.fengqiao.connectors.replay;

import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.CellLimit;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.mapping.Rejection;
import org.fengqiao.connectors.quarantine.Correction;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.connectors.quarantine.SealBrokenException;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.jspecify.annotations.Nullable;

/**
 * Tries a quarantined row with the mapping of today.
 *
 * @param feeds the feeds by name
 * @param changed feeds whose file was changed and kept its version
 * @param opener opens the rows
 */
record RowReplay(Map<String, FeedMapping> feeds, Set<String> changed, SealOpener opener) {

  /**
   * Tries a row.
   *
   * @param correction its newest correction, if it has one; followed once it is approved
   */
  ReplayedRow of(QuarantinedRow row, @Nullable Correction correction) {
    FeedMapping mapping = feeds.get(row.address().feed());
    if (mapping == null) {
      return new ReplayedRow.Closed(row, "Q021");
    }
    if (changed.contains(row.address().feed())) {
      return new ReplayedRow.Closed(row, "Q033");
    }
    try {
      return switch (row.open(opener)) {
        case null -> new ReplayedRow.Closed(row, "Q023");
        case Captured.Unreadable bytes -> new ReplayedRow.Refused(row, asBefore(row));
        case Captured.CaseRow whole -> mapped(row, corrected(whole, correction), mapping.mapper());
      };
    } catch (SealBrokenException closed) {
      return new ReplayedRow.Closed(row, "Q022");
    }
  }

  private static ReplayedRow mapped(QuarantinedRow row, Captured.CaseRow whole, CaseMapper mapper) {
    // What no database can keep, the mapping does not look for.
    if (CellLimit.of(whole.row(), whole.children()) != null) {
      return new ReplayedRow.Refused(row, asBefore(row));
    }
    return switch (mapper.map(whole)) {
      case MappingResult.Mapped mapped -> new ReplayedRow.Accepted(row, mapped.record());
      case MappingResult.Excluded excluded -> new ReplayedRow.Excluded(row, excluded.rule());
      case MappingResult.Refused refused -> new ReplayedRow.Refused(row, refused.first());
    };
  }

  private Captured.CaseRow corrected(Captured.CaseRow row, @Nullable Correction correction)
      throws SealBrokenException {
    return correction == null || !correction.isApproved() ? row : correction.applied(row, opener);
  }

  /** No mapping makes a row of bytes that were none; they come again from their source. */
  private static Rejection asBefore(QuarantinedRow row) {
    String field = row.field();
    String column = row.column();
    return new Rejection(
        field == null ? "" : field, column == null ? "" : column, row.rule(), row.remedy());
  }
}
