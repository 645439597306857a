package org.fengqiao.routes.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.schemas.code.BorderPair;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.message.EscalationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The border with its open alerts (边界示意图): own counties on the left, the neighbours' on the right,
 * a line between two that touch. It shows who touches whom and no shape of the land, which only an
 * approved map may show (地图管理条例). Public because templates read it.
 *
 * @param own this province's counties on the border
 * @param neighbours the neighbours' counties, those of a province together
 * @param lines between counties; those without alerts first, so that the others lie above them
 * @param height of the picture
 */
public record BorderPicture(List<Place> own, List<Place> neighbours, List<Line> lines, int height) {

  private static final int ROW = 24;
  private static final int TOP = 16;

  /** Copies the lists. */
  public BorderPicture {
    own = List.copyOf(own);
    neighbours = List.copyOf(neighbours);
    lines = List.copyOf(lines);
  }

  /**
   * A county in the picture.
   *
   * @param code 6 digits
   * @param y its height in the picture
   */
  public record Place(String code, int y) {}

  /**
   * Two counties that touch.
   *
   * @param own county of this province
   * @param neighbour county across the border
   * @param alerts open ones
   * @param worst their worst colour; null without any
   */
  public record Line(Place own, Place neighbour, long alerts, @Nullable EscalationLevel worst) {

    /** Their counties, as an alert names them. */
    public String pair() {
      return own.code().compareTo(neighbour.code()) < 0
          ? own.code() + "-" + neighbour.code()
          : neighbour.code() + "-" + own.code();
    }

    /** Thickness: more alerts, more ink, up to a limit. */
    public int weight() {
      return (int) Math.min(9, alerts == 0 ? 1 : 2 + alerts / 2);
    }
  }

  /**
   * The picture of a province's land borders.
   *
   * @param province this hub's, 6 digits
   * @param partners provinces that it has agreed with
   * @param open open alerts by pair of counties and colour
   */
  static BorderPicture of(
      String province, Collection<String> partners, Map<String, Map<EscalationLevel, Long>> open) {
    List<BorderPair> pairs =
        Divisions.china().counties().stream()
            .map(Division::code)
            .filter(code -> code.startsWith(province.substring(0, 2)))
            .sorted()
            .flatMap(code -> Borders.china().ofCounty(code).stream())
            .filter(pair -> !pair.seaOnly() && partners.contains(pair.neighbourProvince()))
            .toList();
    Map<String, Place> own = placed(pairs.stream().map(BorderPair::own).distinct().toList());
    Map<String, Place> neighbours = placed(facing(pairs, own));
    List<Line> lines = new ArrayList<>();
    for (BorderPair pair : pairs) {
      Place here = own.get(pair.own());
      Place there = neighbours.get(pair.neighbour());
      if (here != null && there != null) {
        lines.add(line(here, there, open));
      }
    }
    lines.sort(Comparator.comparingLong(Line::alerts));
    return new BorderPicture(
        List.copyOf(own.values()),
        List.copyOf(neighbours.values()),
        lines,
        TOP + ROW * Math.max(own.size(), neighbours.size()));
  }

  /** Whether there is a border to show. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static Line line(Place here, Place there, Map<String, Map<EscalationLevel, Long>> open) {
    Line bare = new Line(here, there, 0, null);
    Map<EscalationLevel, Long> alerts = open.getOrDefault(bare.pair(), Map.of());
    return new Line(
        here,
        there,
        alerts.values().stream().mapToLong(Long::longValue).sum(),
        alerts.keySet().stream().max(Comparator.naturalOrder()).orElse(null));
  }

  // Each neighbour near the middle of those it touches, so that few lines cross.
  private static List<String> facing(List<BorderPair> pairs, Map<String, Place> own) {
    Map<String, List<Integer>> heights = new HashMap<>();
    for (BorderPair pair : pairs) {
      Place here = own.get(pair.own());
      if (here != null) {
        heights.computeIfAbsent(pair.neighbour(), code -> new ArrayList<>()).add(here.y());
      }
    }
    return heights.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Integer>> each) -> each.getKey().substring(0, 2))
                .thenComparingDouble(
                    each ->
                        each.getValue().stream().mapToInt(Integer::intValue).average().orElse(0))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Place> placed(List<String> codes) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (String code : codes) {
      places.put(code, new Place(code, TOP + ROW * places.size()));
    }
    return places;
  }
}
