package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import java.util.Map;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionPolicy;

/**
 * What operations decide about an edge.
 *
 * @param departments folder with one folder of feed files for each department
 * @param keys folder of the token keys and of each department's certificate; what is lacking is
 *     made at the first start, readable by the owner only
 * @param connections how to reach each legacy system, by the name that feed files use
 * @param positionPolicy which log positions are stored; {@link PositionPolicy#HOLD_BACK} unless the
 *     drill must fail
 */
public record EdgeSettings(
    Path departments,
    Path keys,
    Map<String, ConnectionSettings> connections,
    PositionPolicy positionPolicy) {

  /** Copies the map. */
  public EdgeSettings {
    connections = Map.copyOf(connections);
  }
}
