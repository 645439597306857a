package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import java.util.Map;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.feed.QuietHours;

/**
 * What operations decide about an edge.
 *
 * @param departments folder with one folder of feed files for each department
 * @param keys folder of the token keys and of each department's certificate; what is lacking is
 *     made at the first start, readable by the owner only
 * @param drivers folder of JDBC drivers for databases whose driver the edge does not ship with;
 *     need not exist
 * @param connections how to reach each legacy system, by the name that feed files use
 * @param positionPolicy which log positions are stored; {@link PositionPolicy#HOLD_BACK} unless the
 *     drill must fail
 * @param quiet when each legacy system is not read, by the name of its connection
 */
public record EdgeSettings(
    Path departments,
    Path keys,
    Path drivers,
    Map<String, ConnectionSettings> connections,
    PositionPolicy positionPolicy,
    Map<String, QuietHours> quiet) {

  /** Copies the maps. */
  public EdgeSettings {
    connections = Map.copyOf(connections);
    quiet = Map.copyOf(quiet);
  }

  /** Systems that are read at any time, unless their feeds say otherwise. */
  public EdgeSettings(
      Path departments,
      Path keys,
      Path drivers,
      Map<String, ConnectionSettings> connections,
      PositionPolicy positionPolicy) {
    this(departments, keys, drivers, connections, positionPolicy, Map.of());
  }
}
