package org.fengqiao.connectors.token;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.connectors.capture.SourceClock;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one key makes tokens. While two epochs overlap, each identifier gets a token of
 * either, so that records from before and after a rotation still meet.
 *
 * @param number counts the changes of the key, from 1
 * @param algorithm how tokens are digested
 * @param from first day, Asia/Shanghai; null when it began before anything was captured
 * @param until day on which it makes no tokens any more, Asia/Shanghai; null when it is the newest
 * @param source where the key is: a file of the key folder, {@code file.p12#alias} or {@code
 *     pkcs11:file.cfg#alias}
 */
public record TokenEpoch(
    int number,
    TokenAlgorithm algorithm,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String source) {

  /** The epoch of an edge whose key was never changed. */
  public static TokenEpoch first(TokenAlgorithm algorithm, String source) {
    return new TokenEpoch(1, algorithm, null, null, source);
  }

  /** Whether the epoch makes tokens at a time. */
  public boolean isActive(Instant now) {
    return !now.isBefore(start()) && now.isBefore(end());
  }

  /** When its first day begins. */
  Instant start() {
    return from == null ? Instant.MIN : from.atStartOfDay(SourceClock.ZONE).toInstant();
  }

  /** When it is over. */
  Instant end() {
    return until == null ? Instant.MAX : until.atStartOfDay(SourceClock.ZONE).toInstant();
  }
}
