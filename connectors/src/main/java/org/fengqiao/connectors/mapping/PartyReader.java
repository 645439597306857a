package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.PartyRule;
import org.fengqiao.connectors.feed.PartyRule.Kind;
import org.fengqiao.connectors.token.OrganisationName;
import org.fengqiao.connectors.token.PartyTokens;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.jspecify.annotations.Nullable;

/** Reads the party, or the parties in one cell, of one row. */
final class PartyReader {

  private static final String NOWHERE = "000000";

  private final PartyRule rule;
  private final PartyTokens tokens;
  private final Filler<Side> side;
  private final Filler<Kind> kind;
  private final Filler<String> division;
  private final @Nullable Pattern separators;

  PartyReader(PartyRule rule, PartyTokens tokens) {
    this.rule = rule;
    this.tokens = tokens;
    this.side = Filler.of("side", rule.side(), Parsers.lookup(Side::valueOf), Side::valueOf);
    this.kind = Filler.of("kind", rule.kind(), Parsers.lookup(Kind::valueOf), Kind::valueOf);
    this.division = Filler.of("sideDivision", rule.division(), Parsers::division, code -> code);
    String split = rule.split();
    this.separators = split == null ? null : Pattern.compile("[" + Pattern.quote(split) + "]+");
  }

  @Nullable String child() {
    return rule.child();
  }

  void read(RowView row, Draft draft, Map<Side, SideCount> sides, Collection<LinkToken> found) {
    List<String> numbers = cells(row, rule.numbers());
    List<String> phones = cells(row, rule.phones());
    List<String> names = names(row);
    if (rule.child() == null && numbers.isEmpty() && phones.isEmpty() && names.isEmpty()) {
      return;
    }
    Side of = Objects.requireNonNullElse(side.fill(row, draft), Side.UNKNOWN);
    SideCount count = sides.computeIfAbsent(of, key -> new SideCount());
    count.add(kind(row, draft, names.isEmpty() ? "" : names.getFirst()));
    for (int i = 1; separators != null && i < names.size(); i++) {
      count.add(kind(row, draft, names.get(i)));
    }
    String from = division.fill(row, draft);
    if (from != null && !from.equals(NOWHERE)) {
      count.from(from);
    }
    tokens.add(numbers, phones, names, of, found);
  }

  private Kind kind(RowView row, Draft draft, String name) {
    if (rule.kind().isEmpty()) {
      return OrganisationName.looksLikeOne(name) ? Kind.ORGANISATION : Kind.NATURAL;
    }
    return Objects.requireNonNullElse(kind.fill(row, draft), Kind.NATURAL);
  }

  private List<String> names(RowView row) {
    List<String> cells = cells(row, rule.names());
    if (separators == null) {
      return cells;
    }
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      Arrays.stream(separators.split(cell, -1))
          .map(CellText::of)
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
    }
    return names;
  }

  private static List<String> cells(RowView row, List<ColumnReference> columns) {
    List<String> cells = new ArrayList<>(columns.size());
    for (ColumnReference column : columns) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        cells.add(text);
      }
    }
    return cells;
  }
}
