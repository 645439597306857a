package org.fengqiao.ops.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.ops.demo.legacy.RememberedPort;

/**
 * Where one of the demo's hubs is found.
 *
 * @param name folder and log name
 * @param title for people
 * @param province 6 digits
 * @param home its folder
 * @param console port of its console
 * @param border port of its door for neighbours
 */
record HubAddress(String name, String title, String province, Path home, int console, int border) {

  static HubAddress of(DemoFolder folder, String name, String title, String province)
      throws IOException {
    Path home = Files.createDirectories(folder.hub(name));
    return new HubAddress(
        name,
        title,
        province,
        home,
        RememberedPort.in(home.resolve("console.port")),
        RememberedPort.in(home.resolve("border.port")));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + console + "/");
  }

  /** JDBC url of its database, once it runs. */
  String database() {
    return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres?user=postgres";
  }

  String psql() {
    return "psql -h 127.0.0.1 -p " + databasePort() + " -U postgres postgres";
  }

  private int databasePort() {
    try {
      return Integer.parseInt(Files.readString(home.resolve("postgres.port")).strip());
    } catch (IOException e) {
      throw new IllegalStateException(title + " has no database yet", e);
    }
  }
}
