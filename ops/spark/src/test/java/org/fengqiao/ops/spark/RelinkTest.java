package org.fengqiao.ops.spark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.fengqiao.routes.linkage.cases.FrequencyBytes;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.routes.linkage.model.Scorer;
import org.fengqiao.schemas.message.CaseRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A real store, a real Spark in this process. */
class RelinkTest {

  private static final int DISPUTES = 600;

  @TempDir private static Path folder = Path.of("");
  private static EmbeddedPostgres postgres;

  /** In the order of their keys. */
  private static final List<CaseRecord> RECORDS =
      new MadeUpCases(7)
          .of(DISPUTES).stream().sorted(Comparator.comparing(CaseRecord::getRecordKey)).toList();

  private static final List<Evidence> EVIDENCE = RECORDS.stream().map(CaseEvidence::of).toList();
  private static final LinkageModel MODEL = CaseModels.byDefault();
  private static final Frequencies FREQUENCIES =
      FrequencyBytes.read(EVIDENCE.size(), FrequencyBytes.write(CaseFrequencies.of(EVIDENCE)));

  @BeforeAll
  static void aStoreWithRecords() throws Exception {
    postgres = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start();
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .load()
        .migrate();
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      connection.setAutoCommit(false);
      for (int at = 0; at < RECORDS.size(); at++) {
        put(connection, 1_000 + 3L * at, RECORDS.get(at).getRecordKey(), EVIDENCE.get(at), false);
      }
      put(connection, 1, "removed:1", EVIDENCE.getFirst(), true);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into hub.calibration (version, model, records, frequent, switched_at,"
                  + " revision) values (?, ?, ?, ?, now(), 1)")) {
        insert.setString(1, MODEL.version());
        insert.setString(2, ModelFile.text(MODEL));
        insert.setInt(3, FREQUENCIES.records());
        insert.setBytes(4, FrequencyBytes.write(FREQUENCIES));
        insert.executeUpdate();
      }
      connection.commit();
    }
  }

  private static void put(
      Connection connection, long number, String key, Evidence evidence, boolean removed)
      throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into hub.case_record (record_no, record_key, dispute_id, clues, tokens,"
                + " removed, feed, position, sequence, division, dispute_type, content)"
                + " values (?, ?, ?, ?, ?, ?, 'feed', 1, 1, '310118', '0203', '')")) {
      insert.setLong(1, number);
      insert.setString(2, key);
      insert.setObject(3, new UUID(0, number));
      insert.setBytes(4, EvidenceBytes.clues(evidence));
      insert.setBytes(5, EvidenceBytes.tokens(evidence));
      insert.setBoolean(6, removed);
      insert.executeUpdate();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @Test
  void theClusterTheBulkAndTheLivePathFindTheSameDisputes() throws Exception {
    Path out = folder.resolve("groups");

    assertThat(relink(postgres.getJdbcUrl("postgres", "postgres"), out)).isEmpty();

    List<CSVRecord> lines = lines(out);
    assertThat(lines).extracting(line -> line.get(0)).doesNotHaveDuplicates();
    assertThat(lines)
        .extracting(line -> line.get(0))
        .containsExactlyInAnyOrderElementsOf(
            RECORDS.stream().map(CaseRecord::getRecordKey).toList());
    Set<Set<String>> found = together(lines);
    assertThat(found).isEqualTo(inBulk()).isEqualTo(live());
    assertThat(found).hasSizeBetween(DISPUTES / 2, RECORDS.size() - DISPUTES / 4);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertThat(relink(postgres.getJdbcUrl("postgres", "postgres"), folder))
        .contains("the folder for the result exists");
    assertThat(relink("jdbc:postgresql://localhost:1/none", folder.resolve("none")))
        .contains("the hub's database does not answer");
    assertThat(relink("jdbc:postgresql://localhost/none?password=x", folder.resolve("none")))
        .contains("keep the password out of the address");
  }

  /** What the command complains of. */
  private static String relink(String store, Path out) {
    StringWriter complaint = new StringWriter();
    int exit =
        new CommandLine(new Relink())
            .setErr(new PrintWriter(complaint))
            .execute("--store", store, "--out", out.toUri().toString(), "--master", "local[2]");
    assertThat(exit).isEqualTo(complaint.toString().isEmpty() ? 0 : 1);
    return complaint.toString();
  }

  private static List<CSVRecord> lines(Path out) throws Exception {
    List<CSVRecord> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path part :
          files.filter(file -> file.getFileName().toString().startsWith("part-")).toList()) {
        try (var reader = Files.newBufferedReader(part, StandardCharsets.UTF_8)) {
          lines.addAll(CSVFormat.DEFAULT.parse(reader).getRecords());
        }
      }
    }
    return lines;
  }

  private static Set<Set<String>> together(List<CSVRecord> lines) {
    return Set.copyOf(
        lines.stream()
            .collect(
                groupingBy(
                    line -> line.get(1),
                    mapping(
                        line -> line.get(0),
                        toCollection(() -> (Set<String>) new TreeSet<String>()))))
            .values());
  }

  private static Scorer scorer() {
    return MODEL.scorer(CaseComparisons.all(), FREQUENCIES);
  }

  private static Set<Set<String>> inBulk() {
    int[] groups =
        new BulkLinkage(CaseComparisons.keys(), scorer(), MODEL.thresholds()).group(EVIDENCE);
    return Set.copyOf(
        IntStream.range(0, groups.length)
            .boxed()
            .collect(
                groupingBy(
                    at -> groups[at],
                    mapping(
                        at -> RECORDS.get(at).getRecordKey(),
                        toCollection(() -> (Set<String>) new TreeSet<String>()))))
            .values());
  }

  private static Set<Set<String>> live() {
    LiveLinkage live = new LiveLinkage(CaseComparisons.keys(), scorer(), MODEL.thresholds());
    for (int at = 0; at < EVIDENCE.size(); at++) {
      live.put(at, at, EVIDENCE.get(at));
    }
    return Set.copyOf(
        live.regroup().stream()
            .map(
                group ->
                    (Set<String>)
                        new TreeSet<>(
                            Arrays.stream(group)
                                .mapToObj(at -> RECORDS.get((int) at).getRecordKey())
                                .toList()))
            .toList());
  }
}
