package org.fengqiao.routes.briefing.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.model.Trace;

/** Where each cell of a workbook comes from, cell by cell. */
final class TraceSheet {

  static final Phrase TITLE = new Phrase("溯源", "Traces");

  private final List<List<Cell>> rows = new ArrayList<>();

  void add(String sheet, String cell, Trace trace) {
    rows.add(
        Stream.of(
                sheet,
                cell,
                trace.definition(),
                trace.coverage(),
                String.join(" ", trace.sources()))
            .<Cell>map(text -> new Cell.Label(Phrase.of(text)))
            .toList());
  }

  Section section() {
    return new Section(
        TITLE,
        List.of(),
        List.of(
            Table.of(
                new Phrase("每个数字的定义、覆盖与来源", "Definition, coverage and sources of every figure"),
                List.of(
                    new Phrase("工作表", "Sheet"),
                    new Phrase("单元格", "Cell"),
                    new Phrase("定义", "Definition"),
                    new Phrase("覆盖", "Coverage"),
                    new Phrase("来源", "Sources")),
                rows)),
        List.of());
  }
}
