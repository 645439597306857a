package org.fengqiao.connectors.mapping;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengqiao.connectors.feed.PartyRule.Kind;
import org.fengqiao.schemas.message.DisputeSide;
import org.fengqiao.schemas.message.Side;

/** The count of one side. */
final class SideCount {

  private final SortedSet<String> divisions = new TreeSet<>();
  private int natural;
  private int organisations;

  void add(Kind kind) {
    switch (kind) {
      case NATURAL -> natural++;
      case ORGANISATION -> organisations++;
    }
  }

  void from(String division) {
    divisions.add(division);
  }

  int total() {
    return natural + organisations;
  }

  DisputeSide of(Side side) {
    return new DisputeSide(side, natural, organisations, List.copyOf(divisions));
  }
}
