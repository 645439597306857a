package org.fengqiao.connectors.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.Feed;

/** Where people ask what has changed of a feed's source, and agree to it. */
public final class DriftDesk {

  private final Acceptances acceptances;
  private final OpenDrift open;
  private final Settlement settlement;
  private final ColumnUses uses;
  private final boolean seen;

  /**
   * Looks the changes up that a running edge has noticed.
   *
   * @param feed the feed as its file stands now, which need not be the file that the edge runs
   * @param store connection to the edge's store, which stays open
   * @throws SQLException when the store does not answer
   */
  public DriftDesk(Feed feed, Connection store) throws SQLException {
    this.acceptances = new Acceptances(store, feed.name());
    this.settlement = new Settlement(feed);
    this.uses = new ColumnUses(feed);
    this.open = new OpenDrift(feed.drift().policy(), acceptances.open(), uses);
    this.seen = acceptances.isSeen();
  }

  /** Whether the edge has ever looked at the columns of this feed's source. */
  public boolean isSeen() {
    return seen;
  }

  /** Whether the source looks as it was agreed upon. */
  public boolean isQuiet() {
    return open.changes().isEmpty();
  }

  /** One line for each change: what it is, what it breaks, and what is to be done. */
  public List<String> lines() {
    return open.changes().stream()
        .map(change -> Problems.text("drift.line." + remedy(change), open.told(change)))
        .toList();
  }

  /** Whether every change can be agreed to, or is settled by the feed file as it stands now. */
  public boolean isAcceptable() {
    return open.changes().stream().noneMatch(change -> remedy(change) == Remedy.MEND);
  }

  /**
   * Agrees to every change that the mapping can live with; the edge follows when it next looks at
   * the columns.
   *
   * @param by account of whoever agrees
   * @param reason why
   * @return how many changes were agreed to
   */
  public int accept(String by, String reason) throws SQLException {
    List<Change> accepted = new ArrayList<>(open.changes());
    accepted.removeIf(change -> remedy(change) != Remedy.ACCEPT);
    for (Change change : accepted) {
      acceptances.accept(change, by, reason);
    }
    return accepted.size();
  }

  /** What is to be done about a change. */
  private enum Remedy {
    /** Nothing but a word: the mapping can live with it. */
    ACCEPT,
    /** The feed file takes a column that is there no more. */
    MEND,
    /** The feed file fits already, and the edge must read it. */
    RESTART
  }

  private Remedy remedy(Change change) {
    if (change.isVanishing() && !uses.of(change.column()).isEmpty()) {
      return Remedy.MEND;
    }
    return settlement.isSettled(change, null) ? Remedy.RESTART : Remedy.ACCEPT;
  }
}
