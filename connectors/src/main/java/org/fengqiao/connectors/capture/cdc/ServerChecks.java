package org.fengqiao.connectors.capture.cdc;

import java.util.Optional;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** What must hold at a source that removes its log by age, whoever still needs it. */
final class ServerChecks implements LogChecks {

  private final FeedPlace place;
  private final Source.Log log;
  private final FeedStores stores;
  private final KeptLog kept;

  ServerChecks(FeedPlace place, Source.Log log, FeedStores stores, KeptLog kept) {
    this.place = place;
    this.log = log;
    this.stores = stores;
    this.kept = kept;
  }

  @Override
  public Optional<String> check(JdbcSource source) throws CaptureException {
    checkAgain(source);
    return checkPosition(source);
  }

  @Override
  public void checkAgain(JdbcSource source) throws CaptureException {
    for (Requirement requirement : LogRequirements.of(place.feed(), log)) {
      requirement.check().against(source);
    }
  }

  /** Why the feed is loaded anew, when the log that it had reached is lost. */
  private Optional<String> checkPosition(JdbcSource source) throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    if (stored.isAbsent() || stored.isMidLoad()) {
      startOver(source);
      return Optional.empty();
    }
    @Nullable String lost = kept.lost(source, stored);
    if (lost != null) {
      startOver(source);
    }
    return Optional.ofNullable(lost);
  }

  private void startOver(JdbcSource source) throws CaptureException {
    stores.loads().begin(kept.stands(source));
    stores.positions().clear();
    stores.history().clear();
  }
}
