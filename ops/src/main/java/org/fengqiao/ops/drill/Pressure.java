package org.fengqiao.ops.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.Supervised;

/** Looks every second how high it piles up: memory, the source's log, the broker's folder, lag. */
final class Pressure {

  private static final String RETAINED =
      "select coalesce(max(pg_current_wal_lsn() - restart_lsn), 0) from pg_replication_slots";
  private static final String STANDING =
      "select coalesce(lag_millis, 0), state from edge.feed_progress where feed = 'justice.mediation'";
  private static final List<Part> PROGRAMS = List.of(Part.BROKER, Part.HUB, Part.EDGE);

  private final Deployment deployment;
  private final Path broker;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("pressure").unstarted(work));
  private final Map<Part, Long> memory = new EnumMap<>(Part.class);
  private final Set<String> alarms = new TreeSet<>();
  private long retained;
  private long last;
  private long journal;
  private long lag;

  private Pressure(Deployment deployment, Path data) {
    this.deployment = deployment;
    this.broker = data.resolve(Part.BROKER.role());
  }

  /** Begins to look. */
  static Pressure watch(Deployment deployment, Path data) {
    Pressure pressure = new Pressure(deployment, data);
    pressure.clock.scheduleWithFixedDelay(pressure::look, 0, 1, TimeUnit.SECONDS);
    return pressure;
  }

  /** Looks a last time, and no more. */
  Peaks peaks() throws InterruptedException {
    clock.shutdown();
    clock.awaitTermination(1, TimeUnit.MINUTES);
    look();
    return new Peaks(memory, retained, last, journal, lag, alarms);
  }

  private void look() {
    for (Part part : PROGRAMS) {
      memory.merge(part, resident(((Supervised) deployment.part(part)).pid()), Math::max);
    }
    journal = Math.max(journal, size(broker));
    try {
      last = ask(deployment.legacy(), RETAINED).number();
      retained = Math.max(retained, last);
      Answer standing = ask(deployment.edgeStore(), STANDING);
      lag = Math.max(lag, standing.number());
      if (!standing.word().equals("STREAMING")) {
        alarms.add(standing.word());
      }
    } catch (SQLException away) {
      // A killed server is looked at again when it is back.
      return;
    }
  }

  private static Answer ask(Database database, String question) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      if (!rows.next()) {
        return new Answer(0, "SNAPSHOT");
      }
      boolean both = rows.getMetaData().getColumnCount() > 1;
      return new Answer(rows.getLong(1), both ? String.valueOf(rows.getString(2)) : "");
    }
  }

  /**
   * Resident memory of a process in bytes; 0 when it has just ended or the system does not tell.
   */
  private static long resident(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException vanished) {
      return 0;
    }
  }

  private record Answer(long number, String word) {}
}
