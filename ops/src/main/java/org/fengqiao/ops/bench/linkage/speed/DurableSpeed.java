package org.fengqiao.ops.bench.linkage.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.routes.HubApplication;
import org.fengqiao.routes.intake.Intake;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.RecordBatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Takes records into a hub with its own database in this process: in batches, then one at a time,
 * each committed when its turn is over, and then starts the hub anew. The index is rebuilt from the
 * store before the first record after a start is linked. No broker and no warehouse has a part.
 */
public final class DurableSpeed {

  private static final int RECORDS_OF_A_BATCH = 1_000;
  private static final double NANOS = 1e9;
  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  private DurableSpeed() {}

  /**
   * What came of it.
   *
   * @param records that came in batches, and are in the store when the others come
   * @param batchSeconds that all batches took
   * @param longestBatchSeconds that the slowest took: links were computed anew meanwhile, because
   *     the hub had grown, or it was the first
   * @param millis how long each took that came alone
   * @param startSeconds from the start of the hub to the first record that is linked
   * @param indexSeconds the part of it in which that record waited for the index
   */
  public record Outcome(
      int records,
      double batchSeconds,
      double longestBatchSeconds,
      double[] millis,
      double startSeconds,
      double indexSeconds) {}

  /**
   * Measures.
   *
   * @param records how many come in batches of {@value #RECORDS_OF_A_BATCH}
   * @param single how many come after them one at a time; one more comes after the start
   */
  public static Outcome take(Echoes echoes, int records, int single, long seed) throws IOException {
    List<RecordBatch> batches = new ArrayList<>();
    List<RecordBatch> alone = new ArrayList<>();
    Map<String, List<CaseRecord>> waiting = new HashMap<>();
    int[] told = new int[1];
    echoes.tell(
        seed,
        records + single + 1L,
        (record, dispute) -> {
          if (told[0]++ >= records) {
            alone.add(batch(List.of(record)));
            return;
          }
          List<CaseRecord> rows =
              waiting.computeIfAbsent(record.getFeed(), feed -> new ArrayList<>());
          rows.add(record);
          if (rows.size() == RECORDS_OF_A_BATCH) {
            batches.add(batch(List.copyOf(rows)));
            rows.clear();
          }
        });
    waiting.values().stream()
        .filter(rows -> !rows.isEmpty())
        .forEach(rows -> batches.add(batch(rows)));
    Path home = Files.createTempDirectory("linkage-speed");
    try {
      return take(home, batches, alone, records);
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private static Outcome take(
      Path home, List<RecordBatch> batches, List<RecordBatch> alone, int records) {
    double all = 0;
    double longest = 0;
    double[] millis = new double[alone.size() - 1];
    try (ConfigurableApplicationContext hub = start(home)) {
      Intake intake = hub.getBean(Intake.class);
      for (RecordBatch batch : batches) {
        double seconds = nanos(intake, batch) / NANOS;
        all += seconds;
        longest = Math.max(longest, seconds);
      }
      for (int i = 0; i < millis.length; i++) {
        millis[i] = nanos(intake, alone.get(i)) / NANOS_OF_A_MILLISECOND;
      }
    }
    long start = System.nanoTime();
    try (ConfigurableApplicationContext hub = start(home)) {
      double index = nanos(hub.getBean(Intake.class), alone.getLast()) / NANOS;
      return new Outcome(records, all, longest, millis, (System.nanoTime() - start) / NANOS, index);
    }
  }

  private static long nanos(Intake intake, RecordBatch batch) {
    long start = System.nanoTime();
    intake.accept(batch);
    return System.nanoTime() - start;
  }

  private static ConfigurableApplicationContext start(Path home) {
    return SpringApplication.run(
        HubApplication.class,
        "--hub.home=" + home,
        "--hub.roles=broker,hub",
        "--hub.border.listen=",
        "--server.port=0",
        "--logging.level.root=WARN",
        "--spring.main.banner-mode=off");
  }

  private static RecordBatch batch(List<CaseRecord> records) {
    return RecordBatch.newBuilder()
        .setBatchId(UUID.randomUUID().toString())
        .setFeed(records.getFirst().getFeed())
        .setDepartment(records.getFirst().getDepartment())
        .setCapturedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
        .setHistory(true)
        .setCaptured(records.size())
        .setRecords(records)
        .setNotices(List.of())
        .build();
  }
}
