package org.fengqiao.routes.briefing.rendering;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Table;

/** What the figures of a briefing count, as its last table. */
final class DefinitionTable {

  static final Phrase TITLE = new Phrase("定义", "Definitions");

  private DefinitionTable() {}

  static Table of(List<Definition> definitions) {
    return Table.of(
        TITLE,
        List.of(
            new Phrase("代码", "Code"),
            new Phrase("名称", "Name"),
            new Phrase("定义", "Definition"),
            new Phrase("注意", "Mind"),
            new Phrase("单位", "Unit"),
            new Phrase("来源", "Sources")),
        definitions.stream().map(DefinitionTable::row).toList());
  }

  private static List<Cell> row(Definition definition) {
    return Stream.of(
            Phrase.of(definition.code()),
            definition.name(),
            definition.meaning(),
            definition.caveat(),
            Phrase.of(definition.unit()),
            Phrase.of(String.join(" ", definition.sources())))
        .<Cell>map(Cell.Label::new)
        .toList();
  }
}
