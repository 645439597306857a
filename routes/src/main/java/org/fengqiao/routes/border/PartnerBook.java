package org.fengqiao.routes.border;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** How long all of this hub's own certificates hold, in whole days; negative when one is over. */
  long ownDaysLeft() {
    return Math.min(daysLeft(keys.ownChain().getFirst()), daysLeft(keys.signing().certificate()));
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
        daysLeft(province),
        ownDaysLeft,
        agreed
            .of(province)
            .filter(partner -> !partner.transport().queued())
            .map(partner -> deliveries.state(province))
            .orElse(null));
  }

  // The newest of each use counts: the one before it is about to be taken out.
  private long daysLeft(String province) {
    return Stream.of(keys.pinned().getOrDefault(province, List.of()), keys.signers(province))
        .filter(each -> !each.isEmpty())
        .mapToLong(each -> each.stream().mapToLong(this::daysLeft).max().orElseThrow())
        .min()
        .orElse(-1);
  }

  private long daysLeft(X509Certificate certificate) {
    Instant end = certificate.getNotAfter().toInstant();
    return Math.floorDiv(Duration.between(clock.instant(), end).toSeconds(), 86_400L);
  }
}
