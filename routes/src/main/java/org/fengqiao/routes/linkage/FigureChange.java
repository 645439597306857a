package org.fengqiao.routes.linkage;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.schemas.message.DisputeCase;
import org.jspecify.annotations.Nullable;

/**
 * How many of the disputes at hand a published figure counts, before and after. A figure counts
 * distinct disputes of a cell, as warehouse.case_counts does; the count of records never changes.
 *
 * @param month month of acceptance; null for cases without
 * @param department department
 * @param type first-level dispute type
 * @param division county
 * @param before disputes before
 * @param after disputes after
 */
public record FigureChange(
    @Nullable YearMonth month,
    String department,
    String type,
    String division,
    int before,
    int after) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The figures that a round changes. */
  static List<FigureChange> of(Round round) {
    Map<Cell, Set<UUID>> before = new TreeMap<>(Cell.ORDER);
    Map<Cell, Set<UUID>> after = new TreeMap<>(Cell.ORDER);
    for (Member member : round.members()) {
      if (!member.removed()) {
        Cell cell = Cell.of(member.shown());
        before.computeIfAbsent(cell, first -> new HashSet<>()).add(member.dispute());
        after.computeIfAbsent(cell, first -> new HashSet<>()).add(round.dispute(member));
      }
    }
    return before.entrySet().stream()
        .map(
            cell ->
                cell.getKey().change(cell.getValue(), after.getOrDefault(cell.getKey(), Set.of())))
        .filter(change -> change.before() != change.after())
        .toList();
  }

  private record Cell(@Nullable YearMonth month, String department, String type, String division) {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::month, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cell::department)
            .thenComparing(Cell::type)
            .thenComparing(Cell::division);

    private static Cell of(DisputeCase held) {
      @Nullable Instant accepted = held.getAcceptedAt();
      String type = held.getDisputeType();
      return new Cell(
          accepted == null ? null : YearMonth.from(accepted.atZone(ZONE)),
          held.getDepartment().name(),
          type.substring(0, Math.min(2, type.length())),
          held.getDivision());
    }

    private FigureChange change(Set<UUID> before, Set<UUID> after) {
      return new FigureChange(month, department, type, division, before.size(), after.size());
    }
  }
}
