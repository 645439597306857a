package org.fengqiao.routes.border.partner;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.fengqiao.schemas.message.EscalationLevel;

/**
 * A neighbour and what was agreed with it.
 *
 * @param province 6 digits
 * @param title how its office is called; empty where nobody said
 * @param agreement where the agreement with it is found; empty where nobody said
 * @param transport how it is reached
 * @param certificates those that are pinned by its file; they count for signatures too where there
 *     are no signers
 * @param signers those that are pinned by its file and count for signatures alone
 * @param divisions its counties that may be alerted, 6 digits each; empty for all on the border
 * @param types beginnings of the dispute types that it may be told of; empty for all that may
 *     travel
 * @param from least colour of an alert to it
 */
public record Partner(
    String province,
    String title,
    String agreement,
    Transport transport,
    List<X509Certificate> certificates,
    List<X509Certificate> signers,
    Set<String> divisions,
    List<String> types,
    EscalationLevel from) {

  /** Copies the collections. */
  public Partner {
    certificates = List.copyOf(certificates);
    signers = List.copyOf(signers);
    divisions = Set.copyOf(divisions);
    types = List.copyOf(types);
  }

  /** A neighbour that is known by its broker alone; a blank address for one that fetches. */
  public static Partner listed(String province, String broker) {
    return new Partner(
        province,
        "",
        "",
        broker.isBlank() ? new Transport.Amqp() : new Transport.Broker(broker),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        EscalationLevel.BLUE);
  }

  /** Whether the agreement lets that county be alerted of such a dispute. */
  boolean mayReceive(String county, String type, EscalationLevel level) {
    return (divisions.isEmpty() || divisions.contains(county))
        && (types.isEmpty() || types.stream().anyMatch(type::startsWith))
        && level.compareTo(from) >= 0;
  }
}
