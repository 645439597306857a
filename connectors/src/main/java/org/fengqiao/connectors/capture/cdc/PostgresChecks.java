package org.fengqiao.connectors.capture.cdc;

import java.util.Optional;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Weight;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must hold at a PostgreSQL source before its log is followed. */
final class PostgresChecks implements LogChecks {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresChecks.class);

  private final Feed feed;
  private final Source.Log log;
  private final FeedStores stores;
  private final String name;

  PostgresChecks(Feed feed, Source.Log log, FeedStores stores) {
    this.feed = feed;
    this.log = log;
    this.stores = stores;
    this.name = LogNames.of(feed.name());
  }

  @Override
  public Optional<String> check(JdbcSource source) throws CaptureException {
    checkTables(source);
    warn(source);
    PostgresPublication publication = new PostgresPublication(feed.name(), log, source);
    if (StoredOffset.of(stores).isAbsent()) {
      publication.createIfAbsent();
    }
    publication.check();
    return new PostgresSlot(feed, log, source, stores, name).check();
  }

  @Override
  public void checkAgain(JdbcSource source) throws CaptureException {
    checkTables(source);
    new PostgresPublication(feed.name(), log, source).check();
  }

  private void checkTables(JdbcSource source) throws CaptureException {
    for (Requirement requirement : new PostgresTables(feed.name(), log).requirements()) {
      if (requirement.weight() == Weight.MUST) {
        requirement.check().against(source);
      }
    }
  }

  /** Advice is logged; a source that goes away while it is asked is no advice. */
  private void warn(JdbcSource source) throws CaptureException {
    for (Requirement requirement : new PostgresTables(feed.name(), log).requirements()) {
      if (requirement.weight() == Weight.SHOULD) {
        try {
          requirement.check().against(source);
        } catch (CaptureException unmet) {
          if (unmet.remedy() == Remedy.RETRY) {
            throw unmet;
          }
          LOG.warn("{}", unmet.getMessage());
        }
      }
    }
  }
}
