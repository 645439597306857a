package org.fengqiao.routes.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fengqiao.connectors.control.EdgeStoreAddress;

/** Where the database stands that a hub brings along. */
public final class HubAddress {

  private HubAddress() {}

  /** JDBC url of the database of a hub's home; empty when none was ever started there. */
  public static Optional<String> below(Path home) throws IOException {
    return EdgeStoreAddress.below(home);
  }
}
