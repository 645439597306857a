package org.fengqiao.connectors.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.fengqiao.connectors.drift.Statistics.Statistic;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Department;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private static final Path WAREHOUSE =
      Path.of("..", "routes", "src", "main", "resources", "db", "hub");

  @Test
  void restOnFieldsOfTheCaseRecordAndOnWhatTheWarehouseHas() throws IOException {
    Set<String> fields =
        CaseRecord.getClassSchema().getFields().stream()
            .map(Schema.Field::name)
            .collect(Collectors.toSet());
    Stream.of(CaseAspect.values()).forEach(aspect -> fields.add("aspects." + aspect));
    String tables;
    try (Stream<Path> scripts = Files.list(WAREHOUSE)) {
      StringBuilder all = new StringBuilder();
      for (Path script : scripts.toList()) {
        all.append(Files.readString(script));
      }
      tables = all.toString();
    }

    assertThat(Statistics.all()).extracting(Statistic::id).doesNotHaveDuplicates().isNotEmpty();
    assertThat(Statistics.all())
        .allSatisfy(
            statistic -> {
              assertThat(fields).as(statistic.id()).containsAll(statistic.fields());
              assertThat(tables)
                  .as(statistic.id())
                  .containsPattern("create (table|view) " + statistic.relation() + "\\b");
              assertThat(statistic.chinese()).matches(".*\\p{IsHan}.*");
            });
  }

  @Test
  void namesThoseThatRestOnAField() {
    assertThat(Statistics.of(Department.JUSTICE, Set.of("amountCents")))
        .extracting(Statistic::id)
        .containsExactly("I06");
    assertThat(Statistics.of(Department.PETITION, Set.of("aspects.REPEATED_PETITION")))
        .extracting(Statistic::id)
        .containsExactly("I12");
    assertThat(Statistics.of(Department.COURT, Set.of("aspects.REPEATED_PETITION")))
        .as("no court counts petitions")
        .isEmpty();
    assertThat(Statistics.of(Department.JUSTICE, Set.of("township"))).isEmpty();
  }
}
