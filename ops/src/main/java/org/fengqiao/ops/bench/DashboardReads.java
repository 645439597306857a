package org.fengqiao.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** Reads dashboards as a browser and a BI tool do, and takes the time of each. */
final class DashboardReads {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/conference",
          "/conference?month=2025-10",
          "/conference?department=JUSTICE",
          "/conference?district=310112&month=2025-10",
          "/indicators",
          "/indicators/I01",
          "/indicators/I04",
          "/indicators/I07");

  private static final String SERVED =
      "select indicator from warehouse.indicator where facts is not null order by 1";

  private static final List<String> VIEWS =
      List.of(
          "select * from warehouse.case_counts",
          "select month, department, sum(records) from warehouse.case_counts group by 1, 2",
          "select * from warehouse.referral_flow");

  private final Database hub;
  private final int port;
  private final int reads;

  /**
   * Reads the dashboards of a hub.
   *
   * @param port of its console
   * @param reads how often each is read; the first is not counted
   */
  DashboardReads(Database hub, int port, int reads) {
    this.hub = hub;
    this.port = port;
    this.reads = reads;
  }

  /** Views that a BI tool asks for: every indicator, the counts, the referrals. */
  Latency views() throws SQLException {
    List<String> queries = new ArrayList<>(VIEWS);
    try (Connection connection = hub.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet served = statement.executeQuery(SERVED)) {
        while (served.next()) {
          queries.add(
              "select * from warehouse.indicator_value where indicator = '%s'"
                  .formatted(served.getString(1)));
        }
      }
      List<Double> millis = new ArrayList<>();
      for (String query : queries) {
        for (int i = 0; i <= reads; i++) {
          long start = System.nanoTime();
          try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
              rows.getString(1);
            }
          }
          count(millis, i, start);
        }
      }
      return latency(millis);
    }
  }

  /** Pages of the console. */
  Latency pages() throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build();
        for (int i = 0; i <= reads; i++) {
          long start = System.nanoTime();
          int status = browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
          if (status != 200) {
            throw new IllegalStateException(page + " answers " + status);
          }
          count(millis, i, start);
        }
      }
    }
    return latency(millis);
  }

  private static void count(List<Double> millis, int read, long start) {
    if (read > 0) {
      millis.add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private static Latency latency(List<Double> millis) {
    return Latency.of(
        IntStream.range(0, millis.size()).mapToDouble(millis::get).toArray(), millis.size());
  }
}
