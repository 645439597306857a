package org.fengqiao.connectors.capture.cdc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.connectors.capture.Version;

/**
 * Keeps the versions of a record growing in the order in which the log tells them. Changes of a
 * child bear their own LSN, and of two transactions that overlap the one told later can bear the
 * lower LSN; without this the later one would look stale. Remembers the records changed last.
 */
final class VersionOrder {

  private static final int RECORDS = 20_000;

  private final Map<String, Version> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
          return size() > RECORDS;
        }
      };

  /** The version itself, or the one after the record's last. */
  Version next(String key, Version version) {
    Version before = last.get(key);
    Version next =
        before == null || before.compareTo(version) < 0
            ? version
            : new Version(before.position(), before.sequence() + 1);
    last.put(key, next);
    return next;
  }
}
