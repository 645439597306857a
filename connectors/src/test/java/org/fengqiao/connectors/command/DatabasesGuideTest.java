package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to other databases does what it says: its commands are run, its YAML is read. */
class DatabasesGuideTest {

  private static final Guide GUIDE = Guide.of("databases.md");
  private static final Pattern CODE = Pattern.compile("\\bC2\\d{2}\\b");
  private static final Pattern FROM = Pattern.compile("(?s)from:\n.*?(?=\nfields:)");
  private static final String COMMAND = "ops/hub ";

  @TempDir private Path folder;

  static List<String> yaml() throws IOException {
    return GUIDE.blocks("yaml");
  }

  private static String whole() throws IOException {
    return yaml().getLast();
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void everyMethodOfTheGuidePassesEveryCheck(String block) throws IOException {
    String from = block.startsWith("from:") ? block.stripTrailing() : "";
    Path file =
        Files.writeString(
            folder.resolve("feed.yaml"),
            from.isEmpty()
                ? whole()
                : FROM.matcher(whole()).replaceFirst(Matcher.quoteReplacement(from)));

    FeedReading reading = FeedReader.read(file);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.feed()).isNotNull();
    assertThat(Files.readString(file)).contains(from);
  }

  /** A database in the folder's driver stands for the one in the guide. */
  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws IOException {
    // A file: each command loads the driver anew, and a database in memory is its driver's own.
    String url = "jdbc:h2:file:" + folder.resolve("data");
    DroppedDriver.run(
        new ConnectionSettings(url, "sa", "owner"),
        "create schema SFJ",
        "create table SFJ.T_AJ (ID varchar(30) primary key, SLRQ timestamp, ZT varchar(2))",
        "create table SFJ.HUB_T_AJ (HUB_NO bigint, HUB_OP char(1), HUB_TIME timestamp, ID"
            + " varchar(30))",
        "insert into SFJ.T_AJ select 'J' || x, timestamp '2019-03-05 09:00:00', '40' from"
            + " system_range(1, 50)",
        "create user hub_capture password 'geheim1'",
        "grant select on schema SFJ to hub_capture");
    Path password = Files.writeString(folder.resolve("password"), "geheim1");
    Path feed = folder.resolve("departments/justice/register.yaml");
    Files.createDirectories(feed.getParent());
    Files.writeString(feed, whole());
    List<String> commands = GUIDE.commands();

    assertThat(commands).hasSize(6).allMatch(command -> command.startsWith(COMMAND));
    for (String command : commands) {
      Check run =
          Check.command(
              command
                  .substring(COMMAND.length())
                  .replace("jdbc:dm://10.1.2.3:5236", url)
                  .replace("/opt/hub/drivers", DroppedDriver.FOLDER.toString())
                  .replace("/etc/hub/sfj.password", password.toString())
                  .replace("departments/", folder + "/departments/")
                  .split(" "));

      assertThat(run.exitCode()).as(() -> command + "\n" + run.output() + run.complaint()).isZero();
      assertThat(run.output()).doesNotContain("geheim1");
    }
    assertThat(Files.readString(folder.resolve("departments/justice/drafted.yaml")))
        .contains("method: difference", "table: SFJ.T_AJ", "key: [id]");
  }

  @Test
  void everyCodeInTheGuideHasItsText() throws IOException {
    List<String> codes = GUIDE.codes(CODE);
    String texts =
        Files.readString(
            Path.of("src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(codes).hasSizeGreaterThan(5).allMatch(code -> texts.contains("\n" + code + "="));
  }
}
