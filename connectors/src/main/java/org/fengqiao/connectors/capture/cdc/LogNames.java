package org.fengqiao.connectors.capture.cdc;

import java.util.Locale;

/**
 * The names under which a feed is known at the source: publication, replication slot, server id.
 */
final class LogNames {

  private static final int LOWEST_SERVER_ID = 540_000_000;
  private static final int SERVER_IDS = 100_000_000;

  private LogNames() {}

  /** Publication, slot and topic prefix, for example fengqiao_justice_mediation. */
  static String of(String feed) {
    return "fengqiao_" + feed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  /** A replication client id of MariaDB; must differ between feeds of one server. */
  static int serverId(String feed) {
    return LOWEST_SERVER_ID + Math.floorMod(feed.hashCode(), SERVER_IDS);
  }
}
