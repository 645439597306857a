package org.fengqiao.routes.linkage;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes identifiers of disputes: UUID version 7 (RFC 9562), so that the smaller id is the older
 * dispute.
 */
final class TimeOrderedIds {

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private long lastStamp;

  TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  /** The next id, greater than every id made before by this process. */
  synchronized UUID next() {
    // Millisecond in the upper 48 bits, then a 12-bit count within it that may run over into the
    // next.
    long stamp = Math.max(lastStamp + 1, clock.millis() << 12);
    lastStamp = stamp;
    long most = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFF);
    long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }
}
