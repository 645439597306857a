package org.fengqiao.routes.border;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Announces that a certificate ends: 60, 30 and 7 days before, and when it has. */
final class CertificateWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
  private static final List<Integer> DAYS = List.of(-1, 7, 30, PartnerState.ANNOUNCED_DAYS);
  private static final String OWN = "own";

  private final PartnerBook book;
  private final Map<String, Integer> announced = new HashMap<>();

  CertificateWatch(PartnerBook book) {
    this.book = book;
  }

  /** Looks at all; says each thing once. */
  public void watch() {
    announce(OWN, book.ownDaysLeft());
    for (PartnerState each : book.all()) {
      announce(each.province(), each.daysLeft());
    }
  }

  private void announce(String whose, long daysLeft) {
    DAYS.stream()
        .filter(days -> daysLeft <= days)
        .findFirst()
        .filter(days -> !days.equals(announced.put(whose, days)))
        .ifPresent(
            days ->
                LOG.warn(
                    "border certificate ends: whose={} daysLeft={}; see ops/hub border doctor",
                    whose,
                    daysLeft));
  }
}
