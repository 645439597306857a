package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.routes.RunningHub;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever follows the guides to the warehouse, early warning and the briefing meets no statement
 * that fails.
 */
class WarehouseGuideTest extends RunningHub {

  private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"warehouse.md", "warnings.md", "briefing.md"})
  void everyStatementOfTheGuideRuns(String guide) throws IOException {
    projection.project(intake.accept(aBatch(aMediation("guide", 1).build())));
    List<String> statements =
        BLOCK
            .matcher(Files.readString(Path.of("docs", guide)))
            .results()
            .flatMap(block -> Stream.of(block.group(1).split(";\n")))
            .toList();

    assertThat(statements).hasSizeGreaterThan(2);
    for (String statement : statements) {
      assertThatCode(() -> jdbc().sql(statement).query().listOfRows())
          .as(statement)
          .doesNotThrowAnyException();
    }
  }
}
