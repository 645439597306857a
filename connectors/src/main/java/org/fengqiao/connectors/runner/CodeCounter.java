package org.fengqiao.connectors.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.control.CodeWorks;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.mapping.MissedCodes;
import org.fengqiao.connectors.mapping.MissedCodes.Missed;
import org.fengqiao.schemas.message.CaseRecord;

/** Counts the codes of a feed's rows that nobody has given a target yet. */
final class CodeCounter {

  private static final int MOST_KINDS = 10_000;

  private final Feed feed;
  private final MissedCodes codes;
  private final Map<Missed, Long> counts = new HashMap<>();
  private final Map<Missed, Long> written = new HashMap<>();

  CodeCounter(Feed feed) {
    this.feed = feed;
    this.codes = new MissedCodes(feed);
  }

  /** The codes of a row; only a flagged record can have any. */
  List<Missed> of(Captured.CaseRow row, CaseRecord record) {
    return record.getQuality().isEmpty() ? List.of() : codes.of(row);
  }

  synchronized void count(List<Missed> missed) {
    for (Missed one : missed) {
      if (counts.size() < MOST_KINDS || counts.containsKey(one)) {
        counts.merge(one, 1L, Long::sum);
      }
    }
  }

  /** Writes down what was counted since the last time. A text that stood once waits for another. */
  synchronized void write(Connection store) throws SQLException {
    Map<Missed, Long> more = new HashMap<>();
    counts.forEach(
        (missed, count) -> {
          long added = count - written.getOrDefault(missed, 0L);
          if (added > 0 && !waits(missed, count)) {
            more.merge(shown(missed, count), added, Long::sum);
          }
        });
    if (more.isEmpty()) {
      return;
    }
    new CodeWorks(store).add(feed.name(), feed.version(), more);
    counts.forEach(
        (missed, count) -> {
          if (!waits(missed, count)) {
            written.put(missed, count);
          }
        });
  }

  /** Whether a text may be a name because it stood once, and a word when it stands again. */
  private static boolean waits(Missed missed, long count) {
    return count == 1
        && !MissedCodes.standIn(missed.text(), 1).isEmpty()
        && MissedCodes.standIn(missed.text(), 2).isEmpty();
  }

  private static Missed shown(Missed missed, long count) {
    String standIn = MissedCodes.standIn(missed.text(), count);
    return standIn.isEmpty()
        ? missed
        : new Missed(missed.field(), missed.columns(), standIn, missed.known());
  }
}
