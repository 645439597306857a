package org.fengqiao.ops.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.ops.demo.legacy.RememberedPort;
import org.fengqiao.ops.rig.BorderPost;

/**
 * Where one of the demo's hubs is found.
 *
 * @param name folder and log name
 * @param title for people
 * @param home its folder
 * @param console port of its console
 * @param post its place on the border
 */
record HubAddress(String name, String title, Path home, int console, BorderPost post) {

  static HubAddress of(
      DemoFolder folder, String name, String title, String province, String division)
      throws IOException {
    Path home = Files.createDirectories(folder.hub(name));
    return new HubAddress(
        name,
        title,
        home,
        RememberedPort.in(home.resolve("console.port")),
        new BorderPost(province, division, RememberedPort.in(home.resolve("border.port"))));
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
