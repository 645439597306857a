package org.fengqiao.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.HubProcess;
import org.fengqiao.ops.rig.JavaCommand;
import org.fengqiao.ops.rig.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to posting, followed to the letter on a machine of its own. */
class PushGuideTest {

  private static final Path GUIDE = Repository.departments().resolveSibling("docs/push.md");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
  private static final Pattern CODE = Pattern.compile("\\b[CF]\\d{3}\\b");
  private static final String AUTHORITY = "edge.court.example:8443";

  @TempDir private Path machine;
  private final int port = FreePort.next();

  @Test
  void recordsArriveByTheCommandsOfTheGuide() throws Exception {
    Path feed = machine.resolve("departments/court/push.yaml");
    Files.createDirectories(feed.getParent());
    Files.writeString(feed, blocks("yaml").getFirst());
    Files.writeString(machine.resolve("cases.json"), blocks("json").getFirst());
    List<String> commands = blocks("sh");
    assertThat(commands).hasSize(5);
    tried(commands.getFirst());
    Path installed = Files.createDirectories(machine.resolve("etc/hub/departments/court"));
    Files.copy(feed, installed.resolve("push.yaml"));
    shell(commands.get(1));
    shell(commands.get(2));
    Path settings = machine.resolve("etc/hub/edge.yaml");
    Files.writeString(settings, here(blocks("yaml").getLast()));

    try (DatabaseServer server = DatabaseServer.start(machine.resolve("postgres"))) {
      Database hub = server.create("hub");
      try (HubProcess edge = start(settings, hub)) {
        edge.awaitReady(PATIENCE);
        String receipt = shell(untilTheFeedRuns(commands.get(3)));
        assertThat(receipt).contains("\"taken\":2,\"quarantined\":1,\"excluded\":0");
        assertThat(receipt).contains("\"key\":\"A3\"", "\"rule\":\"D210\"").doesNotContain("测试");
        assertThat(shell(commands.get(3))).as("the same post again").isEqualTo(receipt);
        await().atMost(PATIENCE).until(() -> records(hub) == 2);

        assertThat(shell(commands.get(4))).contains("\"key\":\"A2\",\"result\":\"taken\"");
        await().atMost(PATIENCE).until(() -> records(hub) == 1);
        assertThat(shell(commands.get(3).replace("@court-push.header", "'X-None: 1'")))
            .contains("C451");
      }
      assertThat(hub.number("select count(*) from hub.inbox where record_key like 'court.push:%'"))
          .as("each record once, and its removal")
          .isEqualTo(4);
    }
  }

  @Test
  void everyCodeInTheGuideHasItsText() throws IOException {
    String texts =
        Files.readString(
            Repository.departments()
                .resolveSibling(
                    "src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(CODE.matcher(Files.readString(GUIDE)).results().map(MatchResult::group).distinct())
        .hasSizeGreaterThan(12)
        .allMatch(code -> texts.contains("\n" + code + "="));
  }

  private static long records(Database hub) {
    return hub.number(
        "select count(*) from warehouse.case_fact where feed = 'court.push' and not removed");
  }

  /** Both commands that need no edge; the second tells of the record that breaks a rule. */
  private void tried(String commands) throws Exception {
    List<String> lines = commands.lines().toList();
    assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("ops/hub "));
    assertThat(ended(hubCommand(lines.get(0)), 0)).contains("1");
    assertThat(ended(hubCommand(lines.get(1)), 1)).contains("D210").doesNotContain("测试");
  }

  private ProcessBuilder hubCommand(String line) {
    List<String> words = List.of(line.substring("ops/hub ".length()).split(" "));
    return JavaCommand.of(
        "org.fengqiao.connectors.command.Commands", List.of("-Dfile.encoding=UTF-8"), words);
  }

  /** The feeds start after the process says that it is up. */
  private String untilTheFeedRuns(String command) {
    String curl = command.strip();
    return "for try in $(seq 60); do answer=$("
        + curl
        + ");"
        + " case \"$answer\" in *C457*) sleep 1;; *) break;; esac; done; printf %s \"$answer\"";
  }

  private String shell(String commands) throws Exception {
    return ended(new ProcessBuilder("sh", "-ec", here(commands)), 0);
  }

  private String ended(ProcessBuilder command, int status) throws Exception {
    Process process = command.directory(machine.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(status);
    return output;
  }

  private HubProcess start(Path settings, Database hub) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("spring.config.additional-location", "file:" + settings);
    options.put("hub.home", machine.resolve("home").toString());
    options.put("hub.border.listen", "");
    options.put("hub.database.url", hub.url());
    options.put("hub.database.user", Database.USER);
    options.put("hub.database.password", Database.PASSWORD);
    return HubProcess.start(
        "edge", machine.resolve("log"), List.of("-XX:TieredStopAtLevel=1"), options, ready -> {});
  }

  /** The guide's paths and addresses, on this machine. */
  private String here(String text) {
    return text.replaceAll("(?<![\\w.])/etc/hub", machine + "/etc/hub")
        .replace(AUTHORITY, "localhost:" + port)
        .replace("edge.court.example", "localhost")
        .replace("0.0.0.0", "127.0.0.1")
        .replace("port: 8443", "port: " + port);
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(GUIDE))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }
}
