package org.fengqiao.routes.border.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the office on each way of what that way has not told of yet. What nobody took stays untold
 * and is told with what comes next; in rare cases, when the hub dies right after, once more.
 */
public final class NoticeDesk {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);

  private final NoticeTable told;
  private final NoticeText texts;
  private final List<NoticeWay> ways;
  private final TransactionOperations transaction;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Set<String> failing = new HashSet<>();

  NoticeDesk(
      NoticeTable told,
      NoticeText texts,
      List<NoticeWay> ways,
      TransactionOperations transaction,
      MeterRegistry meters,
      Clock clock) {
    this.told = told;
    this.texts = texts;
    this.ways = List.copyOf(ways);
    this.transaction = transaction;
    this.meters = meters;
    this.clock = clock;
    for (NoticeWay way : ways) {
      transaction.executeWithoutResult(status -> told.begin(way.name(), clock.instant()));
    }
  }

  /** Tells what there is to tell, at most one notice on each way. */
  public void tell() {
    Instant now = clock.instant();
    for (NoticeWay way : ways) {
      try {
        transaction.executeWithoutResult(status -> tell(way, now));
        if (failing.remove(way.name())) {
          LOG.info("border notices reach the office again: way={}", way.name());
        }
      } catch (UncheckedIOException e) {
        meters.counter("border.notice.failed", "way", way.name()).increment();
        if (failing.add(way.name())) {
          LOG.warn(
              "border notice not taken, tried again every minute: way={} why={}; check"
                  + " spring.mail and hub.border.notice",
              way.name(),
              e.getMessage());
        }
      }
    }
    transaction.executeWithoutResult(status -> told.forget(now));
  }

  private void tell(NoticeWay way, Instant now) {
    Notice notice = told.tell(way.name(), now);
    if (notice.isEmpty()) {
      return;
    }
    try {
      way.tell(texts.subject(), texts.body(notice));
      meters.counter("border.notice.told", "way", way.name()).increment();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }
}
