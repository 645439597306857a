package org.fengqiao.routes.border;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.border.partner.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers are told of the neighbours' health. */
public final class PartnerBook {

  private final BorderParty party;
  private final Partners agreed;
  private final BorderKeys keys;
  private final DeliveryTable deliveries;
  private final PartnerTable partners;
  private final Clock clock;

  PartnerBook(
      BorderParty party, Partners agreed, BorderKeys keys, JdbcClient database, Clock clock) {
    this.party = party;
    this.agreed = agreed;
    this.keys = keys;
    this.deliveries = new DeliveryTable(database);
    this.partners = new PartnerTable(database);
    this.clock = clock;
  }

  /** Every neighbour by province. */
  public List<PartnerState> all() {
    long own = ownDaysLeft();
    return party.neighbours().stream().sorted().map(province -> state(province, own)).toList();
  }

  /** How long this hub's own certificate holds, in whole days; negative when it is over. */
  long ownDaysLeft() {
    return daysLeft(keys.ownChain().getFirst());
  }

  private PartnerState state(String province, long ownDaysLeft) {
    Optional<PartnerTable.Row> row = partners.of(province);
    return new PartnerState(
        province,
        row.map(each -> each.answeredAt() != null).orElse(false),
        row.map(PartnerTable.Row::askedAt).orElse(null),
        row.map(PartnerTable.Row::lastAnswerAt).orElse(null),
        row.map(PartnerTable.Row::roundTrip).orElse(null),
        row.map(PartnerTable.Row::clockAhead).orElse(null),
        keys.pinned().getOrDefault(province, List.of()).stream()
            .mapToLong(this::daysLeft)
            .max()
            .orElse(-1),
        ownDaysLeft,
        agreed
            .of(province)
            .filter(partner -> !partner.transport().queued())
            .map(partner -> deliveries.state(province))
            .orElse(null));
  }

  private long daysLeft(X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    return Math.floorDiv(Duration.between(clock.instant(), end).toSeconds(), 86_400L);
  }
}
