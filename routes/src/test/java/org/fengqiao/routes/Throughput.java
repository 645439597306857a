package org.fengqiao.routes;

import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aToken;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.fengqiao.connectors.publish.JmsBatchPublisher;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures how fast the hub takes records in: batches lie ready, the clock runs until the last is
 * in the store, and until the last is in the warehouse. A program and no test, for its figures
 * depend on the machine. Arguments: batches of 1,000 (100), records for each dispute (1.6), and
 * "intake" to leave the warehouse out.
 */
public final class Throughput {

  private static final int BATCH = 1_000;
  private static final Duration LOOK = Duration.ofMillis(20);

  private Throughput() {}

  /** Runs the measurement and prints records per second. */
  public static void main(String[] arguments) throws Exception {
    int batches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    double perDispute = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1.6;
    boolean withWarehouse = arguments.length < 3;
    Path home = Files.createTempDirectory("throughput");
    try (ConfigurableApplicationContext hub =
        SpringApplication.run(
            HubApplication.class,
            "--hub.home=" + home,
            "--hub.roles=broker,hub",
            "--hub.border.listen=",
            "--server.port=0",
            "--spring.main.banner-mode=off")) {
      CamelContext camel = hub.getBean(CamelContext.class);
      if (!withWarehouse) {
        camel.getRouteController().stopRoute("warehouse");
      }
      JdbcClient jdbc = JdbcClient.create(hub.getBean(HubStore.class).dataSource());
      try (JmsBatchPublisher publisher =
          new JmsBatchPublisher(hub.getBean(jakarta.jms.ConnectionFactory.class))) {
        // Warm up with a tenth, then measure.
        run(home, publisher, jdbc, batches / 10 + 1, perDispute, 0, withWarehouse, "warm-up");
        run(home, publisher, jdbc, batches, perDispute, batches, withWarehouse, "measured");
      }
    }
  }

  /** What the two processes used of the processors, which does not depend on who else runs. */
  private static final class Processors {
    private final ProcessHandle postmaster;
    private final long own = own();
    private final long database;

    Processors(Path home) throws java.io.IOException {
      long pid =
          Long.parseLong(
              Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst());
      this.postmaster = ProcessHandle.of(pid).orElseThrow();
      this.database = database();
    }

    private static long own() {
      return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private long database() {
      return postmaster
          .children()
          .mapToLong(child -> child.info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L))
          .sum();
    }

    void print(int batches) {
      System.out.printf(
          "processor time for 1,000 records: %d ms here, %d ms in the database%n",
          (own() - own) / batches, (database() - database) / batches);
    }
  }

  private static void run(
      Path home,
      JmsBatchPublisher publisher,
      JdbcClient jdbc,
      int batches,
      double perDispute,
      int offset,
      boolean withWarehouse,
      String name)
      throws Exception {
    List<RecordBatch> prepared = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      prepared.add(batch(offset + i, perDispute));
    }
    long before = records(jdbc);
    long target = before + (long) batches * BATCH;
    Processors processors = new Processors(home);
    long start = System.nanoTime();
    Thread sender =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (RecordBatch batch : prepared) {
                      publisher.publish(batch);
                    }
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
    await().pollInterval(LOOK).forever().until(() -> records(jdbc) >= target);
    print(name + ", in the store", batches, start);
    await().pollInterval(LOOK).forever().until(() -> !withWarehouse || facts(jdbc) >= target);
    print(name + ", in the warehouse", batches, start);
    sender.join();
    processors.print(batches);
    System.out.println(
        "disputes standing: "
            + jdbc.sql("select count(*) from hub.dispute where merged_into is null")
                .query(Long.class)
                .single());
  }

  private static void print(String name, int batches, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %.0f records/s (%.1f s)%n", name, batches * BATCH / seconds, seconds);
  }

  private static long records(JdbcClient jdbc) {
    return jdbc.sql("select coalesce(sum(accepted), 0) from hub.ledger").query(Long.class).single();
  }

  private static long facts(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from warehouse.case_fact").query(Long.class).single();
  }

  private static RecordBatch batch(int number, double perDispute) {
    Random random = new Random(number);
    boolean petition = number % 2 == 1;
    List<CaseRecord> records = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      int ordinal = number * BATCH + i;
      // Records of one dispute lie in neighbouring batches, as in a history that is read by time.
      int dispute = (int) ((number / 2 * 2 * BATCH + random.nextInt(2 * BATCH)) / perDispute);
      CaseRecord.Builder record =
          petition
              ? Records.aPetition("key-" + ordinal, ordinal)
              : Records.aMediation("key-" + ordinal, ordinal);
      records.add(
          record
              .setDivision("3101" + (10 + dispute % 16))
              .setReferences(references(petition, ordinal, dispute, random))
              .setTokens(tokens(dispute, random))
              .build());
    }
    return RecordBatch.newBuilder()
        .setBatchId(new UUID(number, random.nextLong()).toString())
        .setFeed(records.getFirst().getFeed())
        .setDepartment(petition ? Department.PETITION : Department.JUSTICE)
        .setCapturedAt(records.getFirst().getCapturedAt())
        .setHistory(true)
        .setCaptured(BATCH)
        .setRecords(records)
        .setNotices(List.of())
        .build();
  }

  private static List<CaseReference> references(
      boolean petition, int ordinal, int dispute, Random random) {
    List<CaseReference> references = new ArrayList<>();
    references.add(
        new CaseReference(
            petition ? ReferenceScheme.PETITION_ITEM : ReferenceScheme.MEDIATION_FILE,
            "N" + ordinal,
            ReferenceRelation.OWN));
    if (random.nextInt(4) == 0) {
      references.add(Records.aLetter("L" + dispute));
    }
    return references;
  }

  private static List<LinkToken> tokens(int dispute, Random random) {
    List<LinkToken> tokens = new ArrayList<>();
    int person = dispute * 8;
    if (random.nextBoolean()) {
      tokens.add(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, person));
    }
    tokens.add(aToken(TokenKind.FULL_NAME, Side.APPLICANT, person + 1));
    tokens.add(aToken(TokenKind.MOBILE, Side.APPLICANT, person + 2));
    tokens.add(aToken(TokenKind.FULL_NAME, Side.RESPONDENT, person + 3));
    if (random.nextBoolean()) {
      tokens.add(aToken(TokenKind.MOBILE, Side.RESPONDENT, person + 4));
    }
    return tokens;
  }
}
