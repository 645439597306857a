package org.fengqiao.connectors.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.PartyRule;
import org.fengqiao.connectors.token.PartyTokens;
import org.fengqiao.schemas.message.DisputeSide;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;

/** Counts the parties of a case by side, and gives their tokens; nothing else of them remains. */
final class Parties {

  /**
   * What is left of the parties.
   *
   * @param sides counted
   * @param tokens each once
   * @param count of all sides
   */
  record Counted(List<DisputeSide> sides, List<LinkToken> tokens, int count) {}

  private final List<PartyReader> readers;

  Parties(List<PartyRule> rules, PartyTokens tokens) {
    this.readers = rules.stream().map(rule -> new PartyReader(rule, tokens)).toList();
  }

  Counted count(RowView row, Draft draft) {
    Map<Side, SideCount> sides = new EnumMap<>(Side.class);
    Collection<LinkToken> tokens = new LinkedHashSet<>();
    for (PartyReader reader : readers) {
      String child = reader.child();
      if (child == null) {
        reader.read(row, draft, sides, tokens);
      } else {
        for (SourceRow childRow : row.children(child)) {
          reader.read(row.from(childRow), draft, sides, tokens);
        }
      }
    }
    int count = 0;
    List<DisputeSide> counted = new ArrayList<>(sides.size());
    for (Map.Entry<Side, SideCount> side : sides.entrySet()) {
      counted.add(side.getValue().of(side.getKey()));
      count += side.getValue().total();
    }
    return new Counted(counted, new ArrayList<>(tokens), count);
  }
}
