package org.fengqiao.connectors.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.mapping.Arbitrary;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowContentTest {

  private static final RowAddress ROW =
      new RowAddress("police.calls", "police.calls:7|a", new Version(10, 2));

  private static Captured.CaseRow row(@Nullable Object cell) {
    return new Captured.CaseRow(
        "7|a",
        new Version(10, 2),
        Operation.UPSERT,
        new SourceRow(Collections.singletonMap("c", cell)),
        Map.of("parties", List.of(new SourceRow(Collections.singletonMap("d", cell)))),
        Instant.parse("2026-03-02T04:00:00.123Z"));
  }

  /** A row without a type that the mapping knows is mapped by its text, so that must come back. */
  private static @Nullable Object kept(@Nullable Object cell) {
    return cell == null || CellContent.json(cell) instanceof Map || cell instanceof Boolean
        ? cell
        : cell.toString();
  }

  @Test
  void everyCellComesBackAsItWasWithItsType() {
    Arbitrary.cells(5_000)
        .forEach(
            cell -> {
              Captured.CaseRow read = RowContent.read(ROW, RowContent.of(row(cell)));

              assertThat(read).isEqualTo(row(kept(cell)));
            });
    assertThat(kept(LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
  }

  @Test
  void aRowThatWasSealedBeforeCellsKeptTheirTypesComesBackAsTexts() {
    byte[] earlier = "{\"row\":{\"c\":\"2020-05-08\",\"e\":null},\"children\":{}}".getBytes();

    Captured.CaseRow read = RowContent.read(ROW, earlier);

    assertThat(read.row().value("c")).isEqualTo("2020-05-08");
    assertThat(read.operation()).isEqualTo(Operation.UPSERT);
    assertThat(read.changedAt()).isNull();
  }
}
