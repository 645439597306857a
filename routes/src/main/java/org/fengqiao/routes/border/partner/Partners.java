package org.fengqiao.routes.border.partner;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.schemas.message.EscalationLevel;

/**
 * Every neighbour of this hub: those of the setting {@code hub.border.neighbours} and those of the
 * files in {@code hub.border.partners}.
 *
 * @param all each once
 */
public record Partners(List<Partner> all) {

  /**
   * Sorts them.
   *
   * @throws IllegalArgumentException when a province stands there twice
   */
  public Partners {
    Map<String, Partner> seen = new HashMap<>();
    for (Partner each : all) {
      if (seen.put(each.province(), each) != null) {
        throw new IllegalArgumentException(
            "hub.border: province "
                + each.province()
                + " is named twice; leave it in one file of hub.border.partners, or in"
                + " hub.border.neighbours");
      }
    }
    all = List.copyOf(all);
  }

  /**
   * Reads the settings and the files that they name.
   *
   * @throws IllegalArgumentException when a file has a fault; the message says file, field and
   *     remedy
   */
  public static Partners of(HubSettings settings) {
    HubSettings.Border border = settings.border();
    Stream<Partner> listed =
        border.neighbours().stream().map(each -> Partner.listed(each.province(), each.broker()));
    Stream<Partner> filed =
        border.partners() == null
            ? Stream.empty()
            : PartnerFile.all(border.partners(), settings.province()).stream();
    return new Partners(Stream.concat(listed, filed).toList());
  }

  /** Their codes, 6 digits each. */
  public Set<String> provinces() {
    return all.stream().map(Partner::province).collect(Collectors.toUnmodifiableSet());
  }

  /** The certificates that their files pin, by province. */
  public Map<String, List<X509Certificate>> certificates() {
    return pinned(Partner::certificates);
  }

  /** The certificates that their files pin for signatures alone, by province. */
  public Map<String, List<X509Certificate>> signers() {
    return pinned(Partner::signers);
  }

  private Map<String, List<X509Certificate>> pinned(
      Function<Partner, List<X509Certificate>> which) {
    return all.stream()
        .filter(each -> !which.apply(each).isEmpty())
        .collect(Collectors.toUnmodifiableMap(Partner::province, which));
  }

  /** Those for whom the broker keeps a queue. */
  public List<Partner> queued() {
    return all.stream().filter(each -> each.transport().queued()).toList();
  }

  /** The neighbour of that province. */
  public Optional<Partner> of(String province) {
    return all.stream().filter(each -> each.province().equals(province)).findFirst();
  }

  /**
   * Whether the agreement with a province lets it be alerted of a dispute; one that is no neighbour
   * may be told nothing.
   *
   * @param county of the province, 6 digits
   * @param type of the dispute, 2 or 4 digits
   * @param level its colour
   */
  public boolean mayReceive(String province, String county, String type, EscalationLevel level) {
    return of(province).filter(each -> each.mayReceive(county, type, level)).isPresent();
  }
}
