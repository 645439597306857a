package org.fengqiao.connectors.mapping;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;

/** The feeds that ship with the hub, and a mapper for each whose clock stands still. */
final class ShippedFeeds {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);

  private ShippedFeeds() {}

  static List<Feed> all() {
    return FeedFolder.read(Path.of("departments")).stream()
        .map(FeedReading::feed)
        .map(Objects::requireNonNull)
        .toList();
  }

  static CaseMapper mapper(Feed feed) {
    return new CaseMapper(feed, new Tokeniser(new TokenKey(1, new byte[32])), NOON);
  }
}
