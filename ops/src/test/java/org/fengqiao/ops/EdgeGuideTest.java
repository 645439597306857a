package org.fengqiao.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.HubProcess;
import org.fengqiao.ops.rig.JusticeRegister;
import org.fengqiao.ops.rig.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to running an edge, followed to the letter on a machine of its own. */
class EdgeGuideTest {

  private static final Path GUIDE = Repository.departments().resolveSibling("docs/edge.md");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern OPTION = Pattern.compile("--(\\S+?)=(\\S+)");
  private static final String CASES =
      "select count(*) from warehouse.case_fact where feed in ('justice.mediation',"
          + " 'court.mediations')";

  @TempDir private Path machine;

  @Test
  void rowsOfADatabaseAndOfAFileArriveByTheSettingsOfTheGuide() throws Exception {
    try (DatabaseServer server = DatabaseServer.start(machine.resolve("postgres"))) {
      Database legacy = server.create("sfj");
      JusticeRegister.create(legacy);
      Path access = machine.resolve("postgres/pg_hba.conf");
      Files.writeString(
          access,
          "host all,replication hub_capture all scram-sha-256\n" + Files.readString(access));
      legacy.execute(
          "create role hub_capture login replication password 'geheim 1'",
          "grant usage on schema public to hub_capture",
          "grant select on t_rmtj_aj, t_rmtj_sqrxx, t_rmtj_tjwyh to hub_capture",
          "create publication fengqiao_justice_mediation for table t_rmtj_aj, t_rmtj_sqrxx, t_rmtj_tjwyh",
          "insert into t_rmtj_aj (id, ajbh, jflb, fsddqh, slrq, zt) values"
              + " (1, 'A1', '1', '310118', '2024-03-05', '20')",
          "select pg_reload_conf()");
      Database hub = server.create("hub");
      prepare(settings().replace("jdbc:postgresql://10.1.2.3:5432/sfj", legacy.url()));

      try (HubProcess edge = start(hub)) {
        edge.awaitReady(PATIENCE);

        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(hub.number(CASES)).as(this::log).isEqualTo(2));
      }
    }
  }

  @Test
  void aSettingThatDoesNotExistIsNamedAndNothingStarts() throws Exception {
    prepare(settings().replace("connections:", "conections:"));

    try (HubProcess edge = start(Database.at("jdbc:postgresql://localhost/none"))) {
      assertThatThrownBy(() -> edge.awaitReady(PATIENCE)).hasMessageContaining("ended");
      edge.awaitEnd();
    }

    assertThat(log()).contains("hub.edge.conections", "edge.yaml");
  }

  /** Everything that steps 1 and 2 ask for, below a folder of the test. */
  private void prepare(String settings) throws Exception {
    Path departments = Files.createDirectories(machine.resolve("etc/hub/departments"));
    for (String feed : List.of("justice/mediation.yaml", "court/mediations.yaml")) {
      Files.createDirectories(departments.resolve(feed).getParent());
      Files.copy(Repository.departments().resolve(feed), departments.resolve(feed));
    }
    Files.writeString(machine.resolve("etc/hub/edge.yaml"), settings);
    Files.writeString(machine.resolve("sfj.password"), "geheim 1");
    Process shell =
        new ProcessBuilder("sh", "-ec", here(block("sh", "install")))
            .directory(machine.toFile())
            .inheritIO()
            .start();
    assertThat(shell.waitFor()).isZero();
    Path drop = Files.createDirectories(machine.resolve("data/drop"));
    Files.writeString(
        drop.resolve("a.csv"),
        "ajbs,tjzh,qsr,bqsr,laaydm,tjzt,slrq,tjjg,gxsj,jbfydm,tjlx,isxess,jrtjrq,qsrq,jzrq,tjwcrq,tjbm,tjry,tjdd,zdfg,sjry,sqrq,zlah\n"
            + "T1,(2024)沪0118民诉前调123号,测试甲,测试乙,053,4,2024-05-01 10:00:00,2,2024-05-01 10:00:00,,,,,,,,,,,,,,\n",
        Charset.forName("GB18030"));
  }

  private static String settings() throws IOException {
    return block("yaml", "hub:");
  }

  /** The trial's command of step 3, with a database that the test can ask. */
  private HubProcess start(Database hub) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(here(block("sh", "hub-trial")));
    while (option.find()) {
      options.put(option.group(1), option.group(2));
    }
    assertThat(options).containsKeys("spring.config.additional-location", "hub.home");
    options.put("server.port", "0");
    options.put("hub.border.listen", "");
    options.put("hub.database.url", hub.url());
    options.put("hub.database.user", Database.USER);
    options.put("hub.database.password", Database.PASSWORD);
    Path settings = machine.resolve("etc/hub/edge.yaml");
    Files.writeString(settings, here(Files.readString(settings)));
    return HubProcess.start(
        "edge", machine.resolve("log"), List.of("-XX:TieredStopAtLevel=1"), options, ready -> {});
  }

  private String log() {
    try {
      return Files.readString(machine.resolve("log/edge.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The guide's paths, below the folder of the test. */
  private String here(String text) {
    return text.replaceAll("(?<![\\w.])/(etc/hub|var/tmp|var/lib|data/drop)", machine + "/$1");
  }

  private static String block(String language, String having) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(Files.readString(GUIDE))
        .results()
        .map(block -> block.group(1))
        .filter(text -> text.contains(having))
        .findFirst()
        .orElseThrow();
  }
}
