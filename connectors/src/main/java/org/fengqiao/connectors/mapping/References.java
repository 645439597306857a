package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Policy;
import org.fengqiao.connectors.feed.ReferenceRule;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.jspecify.annotations.Nullable;

/** Collects the case numbers of a row, each once; a number that is the record's own is no quote. */
final class References {

  private record Way(ReferenceRule rule, @Nullable Filler<ReferenceScheme> scheme) {}

  private final List<Way> ways;

  References(List<ReferenceRule> rules) {
    this.ways = rules.stream().map(rule -> new Way(rule, scheme(rule))).toList();
  }

  private static @Nullable Filler<ReferenceScheme> scheme(ReferenceRule rule) {
    return rule.scheme().isEmpty()
        ? null
        : Filler.of(
            "references",
            rule.scheme(),
            Parsers.lookup(ReferenceScheme::valueOf),
            ReferenceScheme::valueOf);
  }

  List<CaseReference> collect(RowView row, Draft draft) {
    Map<ReferenceNumber, CaseReference> found = new LinkedHashMap<>();
    for (Way way : ways) {
      ReferenceScheme expected = way.scheme == null ? null : way.scheme.fill(row, draft);
      for (String cell : cells(row, way.rule.column())) {
        if (cell.isEmpty()) {
          missing(way.rule, draft);
          continue;
        }
        Optional<ReferenceNumber> number = ReferenceNumber.read(cell, expected);
        if (number.isEmpty()) {
          bad(way.rule, draft);
        } else {
          found.merge(
              number.get(), reference(number.get(), way.rule.relation()), References::stronger);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static List<String> cells(RowView row, ColumnReference column) {
    String child = column.child();
    if (child == null) {
      return List.of(row.text(column));
    }
    List<String> cells = new ArrayList<>();
    for (SourceRow childRow : row.children(child)) {
      cells.add(CellText.of(childRow.value(column.column())));
    }
    return cells;
  }

  private static void missing(ReferenceRule rule, Draft draft) {
    if (rule.ifMissing() instanceof Policy.Reject) {
      draft.reject(RowRule.D201.at("references", rule.column().toString()));
    }
  }

  private static void bad(ReferenceRule rule, Draft draft) {
    if (rule.ifBad() instanceof Policy.Reject) {
      draft.reject(RowRule.D260.at("references", rule.column().toString()));
    } else {
      draft.flag("BAD_REFERENCES");
    }
  }

  private static CaseReference reference(ReferenceNumber number, ReferenceRelation relation) {
    return new CaseReference(number.scheme(), number.value(), relation);
  }

  private static CaseReference stronger(CaseReference known, CaseReference added) {
    return known.getRelation() == ReferenceRelation.OWN ? known : added;
  }
}
