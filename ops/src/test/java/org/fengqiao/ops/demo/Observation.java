package org.fengqiao.ops.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.demo.CanaryScanner.Sighting;
import org.fengqiao.ops.rig.BorderPost;

/**
 * What can be seen of a demo only while its hubs run.
 *
 * @param truth the truth book's lines
 * @param canaries the world's personal values
 * @param versions how many versions of each record Shanghai's hub has taken in
 * @param sightings canaries in tables and on pages
 * @param tables how many tables were searched
 * @param pages how many pages were searched
 */
record Observation(
    List<TruthLine> truth,
    Canaries canaries,
    Map<String, Long> versions,
    List<Sighting> sightings,
    int tables,
    int pages) {

  static final Observation NOTHING =
      new Observation(List.of(), new Canaries(List.of()), Map.of(), List.of(), 0, 0);

  /** Looks at both hubs of the demo in the folder. */
  static Observation of(Path folder) throws Exception {
    DemoFolder demo = new DemoFolder(folder);
    HubAddress shanghai = running(demo, "shanghai");
    HubAddress jiangsu = running(demo, "jiangsu");
    Map<String, Long> versions = versions(shanghai);
    List<TruthLine> truth = new ArrayList<>();
    TruthLine.read(demo.truth().resolve("records.csv"), truth::add);
    Canaries canaries = Canaries.of(truth, DemoState.read(demo.state()));
    CanaryScanner scanner = canaries.scanner();
    List<Sighting> sightings = new ArrayList<>();
    int tables = 0;
    int pages = 0;
    for (HubAddress hub : List.of(shanghai, jiangsu)) {
      try (var connection = new HubBooks(hub).connection()) {
        for (var table : EveryTable.of(connection).entrySet()) {
          sightings.addAll(scanner.scan(hub.name() + " " + table.getKey(), table.getValue()));
          tables++;
        }
      }
      for (var page : ConsoleCrawl.of(hub.url(), Canaries.recordKeys(truth)).entrySet()) {
        sightings.addAll(scanner.scan(hub.name() + " " + page.getKey(), page.getValue()));
        pages++;
      }
    }
    return new Observation(truth, canaries, versions, sightings, tables, pages);
  }

  /** The address as it is; to make one would look for ports that are free. */
  private static HubAddress running(DemoFolder demo, String name) throws Exception {
    Path home = demo.hub(name);
    BorderPost nowhere = new BorderPost("", "", port(home, "border.port"));
    return new HubAddress(name, name, home, port(home, "console.port"), nowhere);
  }

  private static int port(Path home, String file) throws Exception {
    return Integer.parseInt(Files.readString(home.resolve(file)).strip());
  }

  private static Map<String, Long> versions(HubAddress hub) throws Exception {
    Map<String, Long> versions = new HashMap<>();
    try (var connection = new HubBooks(hub).connection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select record_key, count(*) from hub.inbox group by 1")) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getLong(2));
      }
    }
    return versions;
  }
}
