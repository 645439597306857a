package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.connectors.capture.ConnectionSettings;

/**
 * The settings by which {@code ops/hub reconcile} finds the demo's hub and departments. They hold
 * passwords, which are known to everybody in a demo and to nobody elsewhere.
 *
 * @param file where they are written
 */
record ReconcilerSettings(Path file) {

  void write(String hub, Map<String, ConnectionSettings> departments) throws IOException {
    StringBuilder settings = new StringBuilder("hub:\n  database: { url: \"" + hub + "\" }\n");
    settings.append("  edge:\n    connections:\n");
    new TreeMap<>(departments)
        .forEach(
            (name, place) ->
                settings.append(
                    "      %s: { url: \"%s\", user: \"%s\", password: \"%s\" }%n"
                        .formatted(name, place.url(), place.user(), place.password())));
    Files.writeString(file, settings);
  }
}
