package org.fengqiao.connectors.capture.cdc;

import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine's stored position of a feed, as far as the checks before a start must understand it.
 */
final class StoredOffset {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final @Nullable JsonNode offset;

  private StoredOffset(@Nullable JsonNode offset) {
    this.offset = offset;
  }

  static StoredOffset of(FeedStores stores) throws CaptureException {
    Map<String, String> positions = stores.positions().read();
    if (positions.isEmpty()) {
      return new StoredOffset(null);
    }
    try {
      return new StoredOffset(JSON.readTree(positions.values().iterator().next()));
    } catch (JacksonException e) {
      throw new FeedPlace(stores.feed(), "").stops(e, "C011");
    }
  }

  /** The same of a position that is not stored yet. */
  static boolean isMidLoad(Map<String, ?> offset) {
    return offset.get("snapshot") != null
        && !isTrue(offset.get("last_snapshot_record"))
        && !isTrue(offset.get("snapshot_completed"));
  }

  private static boolean isTrue(@Nullable Object flag) {
    return flag != null && flag.toString().equals("true");
  }

  /** Whether nothing was stored yet. */
  boolean isAbsent() {
    return offset == null;
  }

  /** Whether the first load did not reach its end, so that it must be done again. */
  boolean isMidLoad() {
    return offset != null
        && offset.hasNonNull("snapshot")
        && !offset.path("last_snapshot_record").asBoolean(false)
        && !offset.path("snapshot_completed").asBoolean(false);
  }

  /** A number of the position, or the least one when it is not there. */
  long number(String name) {
    return offset == null ? Long.MIN_VALUE : offset.path(name).asLong(Long.MIN_VALUE);
  }

  /** A text of the position, or "" when it is not there. */
  String text(String name) {
    return offset == null ? "" : offset.path(name).asString("");
  }
}
