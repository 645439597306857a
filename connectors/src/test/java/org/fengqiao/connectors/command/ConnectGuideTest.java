package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.LegacyTables;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The guide does what it says: its commands are run in their order, its YAML is read. */
class ConnectGuideTest {

  private static final Guide GUIDE = Guide.of("connect.md");
  private static final String COMMAND = "ops/hub ";

  @TempDir private Path folder;

  static List<String> yaml() throws IOException {
    return GUIDE.blocks("yaml");
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void everyRuleOfTheGuideIsAcceptedInAFeed(String rule) throws IOException {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(rule);
    String field = ((Map<?, ?>) read).keySet().iterator().next().toString();
    String feed = Files.readString(Path.of("departments/justice/mediation.yaml"));
    String indented = rule.indent(2).stripTrailing();
    String replaced =
        feed.replaceFirst(
                "(?m)^  " + field + ":.*\\n(?:    .*\\n)*",
                Matcher.quoteReplacement(indented + "\n"))
            .replace("lrsj, gxsj]", "lrsj, gxsj, djsj]")
            .replaceFirst("ignore: \\[", "ignore: [" + (rule.contains("djsj") ? "" : "djsj, "))
            .replaceFirst("(?s)\\ncases:.*", "\n");
    Path file = Files.writeString(folder.resolve("feed.yaml"), replaced);

    Check check = Check.run(file.toString());

    assertThat(replaced).contains(indented);
    assertThat(check.output()).contains("errors 0");
  }

  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws IOException {
    TestDatabase register = TestPostgres.source();
    LegacyTables.create(register, "justice");
    TestPostgres.postgres(
        "drop role if exists guide_reader", "create role guide_reader login replication");
    register.run(
        "insert into t_rmtj_aj (id, ajbh, jflb, fsddqh, slrq, zt) select n,"
            + " '310118003-2019-' || lpad(n::text, 5, '0'), '1', '310118000000', '2019-03-05', '40'"
            + " from generate_series(1, 20) n",
        "grant select on all tables in schema public to guide_reader",
        "create publication fengqiao_justice_register for table t_rmtj_aj, t_rmtj_sqrxx");
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Files.writeString(
        drop.resolve("sqtj.csv"),
        "ajbs,tjzh,laaydm,slrq\nT1,(2020)沪0118民诉前调1号,053,2020-05-01\n",
        Charset.forName("GB18030"));
    Path password = Files.writeString(folder.resolve("password"), "x");

    List<String> commands = GUIDE.commands();

    assertThat(commands).hasSize(7).allMatch(command -> command.startsWith(COMMAND));
    for (String command : commands) {
      Check run =
          Check.command(
              command
                  .substring(COMMAND.length())
                  .replace("jdbc:postgresql://10.1.2.3:5432/sfj", register.url())
                  .replace("hub_capture", "guide_reader")
                  .replace("/etc/hub/sfj.password", password.toString())
                  .replace("/data/drop", drop.toString())
                  .replace("departments/", folder + "/departments/")
                  .split(" "));

      assertThat(run.exitCode()).as(() -> command + "\n" + run.output() + run.complaint()).isZero();
    }
  }

  @Test
  void theCommandLineSpeaksChineseFirst() {
    for (List<String> command :
        List.of(
            List.of("--help"),
            List.of("check", "--help"),
            List.of("feed", "--help"),
            List.of("feed", "init", "--help"),
            List.of("feed", "preflight", "--help"),
            List.of("feed", "dry-run", "--help"))) {
      Check help = Check.command(command.toArray(String[]::new));

      assertThat(help.exitCode()).isZero();
      assertThat(help.output().lines().collect(Collectors.toList()))
          .as(help.output())
          .first()
          .asString()
          .startsWith("用法 Usage: ops/hub");
      assertThat(help.output()).containsPattern("\\p{IsHan}").doesNotContain("${");
    }
  }
}
