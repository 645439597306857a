package org.fengqiao.ops.demo.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegacySystemsTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 1, 8, 0);

  /** Below the temporary folder, where a clone may lie too. */
  @TempDir Path home;

  @Test
  void fiveSystemsTakeTheWorldInAndKeepItOverARestart() throws Exception {
    World world = new World(5, NOW);
    List<Trace> traces = world.history(0, 3_000).flatMap(d -> d.traces().stream()).toList();

    try (LegacySystems legacy = LegacySystems.start(home)) {
      new HistoryLoad(legacy).load(world.history(0, 3_000), dispute -> {});
      TrueDispute live = world.liveBorder(1_000_000, NOW.plusHours(1), "310118");
      for (Trace trace : live.traces()) {
        legacy.storeOf(trace).insert(trace);
      }
      Trace mediation =
          live.traces().stream()
              .filter(t -> t.feed().equals("justice.mediation"))
              .findFirst()
              .orElseThrow();
      legacy.storeOf(mediation).update(mediation, List.of());
      legacy.storeOf(mediation).delete(mediation);
    }

    try (LegacySystems legacy = LegacySystems.start(home)) {
      assertThat(count(legacy.justiceDatabase(), "t_rmtj_aj"))
          .isGreaterThanOrEqualTo(of("justice.mediation", traces));
      assertThat(count(legacy.policeDatabase(), "jjd_jjd"))
          .isGreaterThanOrEqualTo(of("police.calls", traces));
      assertThat(count(legacy.policeDatabase(), "v_fkd")).isPositive();
      assertThat(count(legacy.petitionDatabase(), "petition"))
          .isGreaterThanOrEqualTo(of("petition.items", traces));
      for (String name : List.of("justice-register", "police-calls", "petition-register")) {
        var to = legacy.connection(name);
        try (var connection = DriverManager.getConnection(to.url(), to.user(), to.password())) {
          assertThat(connection.isValid(5)).isTrue();
        }
      }
      var page =
          get(legacy.connection("finance-service").url() + "/complaints?since=0&page=1&size=5");
      assertThat(page).contains("\"total\":").contains("JRJ-31-").contains("\"tsr\":[{");
      try (var files = Files.list(Path.of(legacy.connection("court-drop").url()))) {
        Path xml = files.filter(file -> file.toString().endsWith(".xml")).findFirst().orElseThrow();
        assertThat(Files.readString(xml, Charset.forName("GB18030")))
            .contains("encoding=\"GB18030\"", "民事案件列表", "诉讼地位名称");
      }
    }
  }

  private static long of(String feed, List<Trace> traces) {
    return traces.stream().filter(trace -> trace.feed().equals(feed)).count();
  }

  private static String get(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static long count(DataSource database, String table) throws Exception {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
