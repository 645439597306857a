package org.fengqiao.ops.reconcile;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.reconcile.command.Reconcile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the command gave.
 *
 * @param exitCode of the process
 * @param out what the console shows
 * @param err what it complains of
 * @param report the report file; empty when none was written
 */
record Answer(int exitCode, String out, String err, JsonNode report) {

  /** Runs the command as {@code ops/hub reconcile} does. */
  static Answer of(Path reportFile, List<String> arguments) throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--report", reportFile.toString()));
    int exitCode =
        Reconcile.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    JsonMapper json = JsonMapper.builder().build();
    return new Answer(
        exitCode,
        out.toString(),
        err.toString(),
        Files.exists(reportFile)
            ? json.readTree(Files.readString(reportFile))
            : json.createObjectNode());
  }

  JsonNode feed(String name) {
    for (JsonNode feed : report.path("feeds")) {
      if (feed.path("feed").asString().equals(name)) {
        return feed;
      }
    }
    throw new AssertionError("no " + name + " in " + report);
  }

  /** Every named record of a feed: kind and record key, with what differs. */
  List<String> records(String feed) {
    List<String> named = new ArrayList<>();
    for (JsonNode one : feed(feed).path("records")) {
      StringBuilder text =
          new StringBuilder(one.path("kind").asString() + " " + one.path("record_key").asString());
      if (one.has("copy_of")) {
        text.append(" of ").append(one.path("copy_of").asString());
      }
      for (JsonNode field : one.path("fields")) {
        text.append(
            " %s %s→%s"
                .formatted(
                    field.path("field").asString(),
                    shown(field.path("source")),
                    shown(field.path("warehouse"))));
      }
      named.add(text.toString());
    }
    return named;
  }

  private static String shown(JsonNode value) {
    return value.isNull() ? "–" : value.asString();
  }
}
