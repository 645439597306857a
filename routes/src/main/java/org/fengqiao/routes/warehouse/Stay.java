package org.fengqiao.routes.warehouse;

import java.util.UUID;
import org.fengqiao.schemas.message.DisputeCase;
import org.jspecify.annotations.Nullable;

/**
 * How long a record stood in one dispute and said one thing.
 *
 * @param since the first revision at which it did
 * @param until the revision that ended it; {@link #STANDS} while nothing has
 * @param leftFor the dispute that the record goes to next; null when it goes to none
 * @param content what it said
 */
record Stay(long since, long until, @Nullable UUID leftFor, DisputeCase content) {

  /** The end of what has none. */
  static final long STANDS = Long.MAX_VALUE;

  boolean stands() {
    return until == STANDS;
  }

  boolean covers(long revision) {
    return since <= revision && revision < until;
  }
}
