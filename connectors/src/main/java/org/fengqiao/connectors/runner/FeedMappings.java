package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.replay.FeedMapping;
import org.fengqiao.connectors.token.TokenEpochs;
import org.fengqiao.connectors.token.Tokeniser;

/** The feeds of an edge as their files stand, for a command that maps rows beside the edge. */
public final class FeedMappings {

  private FeedMappings() {}

  /**
   * Every feed whose file passes all checks, by name.
   *
   * @param departments folder of feed files
   * @param keys the edge's folder of keys, in which nothing is made
   * @param clock stamps the records
   * @throws org.fengqiao.connectors.keys.KeyException when a key cannot be used
   */
  public static Map<String, FeedMapping> of(Path departments, Path keys, Clock clock) {
    KeyFolder folder = new KeyFolder(keys);
    Tokeniser tokeniser = new Tokeniser(TokenEpochs.read(folder).keys(folder), clock);
    Map<String, FeedMapping> mappings = new HashMap<>();
    for (FeedReading reading : FeedFolder.read(departments)) {
      Feed feed = reading.feed();
      if (feed != null) {
        mappings.put(feed.name(), new FeedMapping(feed, new CaseMapper(feed, tokeniser, clock)));
      }
    }
    return mappings;
  }
}
