package org.fengqiao.routes.border;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.schemas.code.BorderPair;
import org.fengqiao.schemas.code.Borders;
import org.fengqiao.schemas.code.DisputeType;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/**
 * When a dispute is told to a neighbouring province, and whom there: an open dispute in a county
 * with an inter-provincial land or river border, which a department has flagged as one across that
 * border, or of which a side comes from the province beyond it.
 */
final class BorderRule {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderParty party;
  private final Borders borders;
  private final DisputeTypes types;

  BorderRule(BorderParty party, Borders borders, DisputeTypes types) {
    this.party = party;
    this.borders = borders;
    this.types = types;
  }

  /** The alert that the dispute calls for, or none. */
  Optional<AlertDraft> decide(DisputeChanged dispute) {
    List<DisputeCase> held =
        dispute.getCases().stream()
            .filter(each -> each.getOperation() == Operation.UPSERT)
            .sorted(comparing(BorderRule::happened, nullsLast(naturalOrder())))
            .toList();
    boolean open = held.stream().anyMatch(each -> each.getOutcome() == CaseOutcome.OPEN);
    Optional<DisputeType> type = held.stream().findFirst().flatMap(this::type);
    if (dispute.getMergedInto() != null || !open || type.filter(this::mayTravel).isEmpty()) {
      return Optional.empty();
    }
    return receiver(held).map(pair -> draft(dispute.getDisputeId(), type.get(), held, pair));
  }

  private Optional<DisputeType> type(DisputeCase first) {
    return types.find(first.getDisputeType()).or(() -> types.find(DisputeTypes.UNMAPPED));
  }

  private boolean mayTravel(DisputeType type) {
    return type.sensitivity() != DisputeType.Sensitivity.FORBIDDEN;
  }

  /**
   * The border that the dispute lies on: where a side comes from the county across it; else where a
   * side comes from the province across it; else, by the flag alone, any; the longest of several.
   */
  private Optional<BorderPair> receiver(List<DisputeCase> held) {
    boolean flagged = held.stream().anyMatch(DisputeCase::getBorderFlag);
    Set<String> sides =
        held.stream().flatMap(each -> each.getSideDivisions().stream()).collect(Collectors.toSet());
    Set<String> provinces = sides.stream().map(BorderParty::provinceOf).collect(Collectors.toSet());
    Comparator<BorderPair> nearest =
        comparingInt((BorderPair pair) -> distance(pair, sides, provinces))
            .thenComparing(comparing(BorderPair::kilometres).reversed())
            .thenComparing(BorderPair::own)
            .thenComparing(BorderPair::neighbour);
    return held.stream()
        .map(DisputeCase::getDivision)
        .distinct()
        .filter(county -> BorderParty.provinceOf(county).equals(party.province()))
        .flatMap(county -> borders.ofCounty(county).stream())
        .filter(pair -> !pair.seaOnly())
        .filter(pair -> party.neighbours().contains(pair.neighbourProvince()))
        .filter(pair -> flagged || distance(pair, sides, provinces) < 2)
        .min(nearest);
  }

  private static int distance(BorderPair pair, Set<String> sides, Set<String> provinces) {
    if (sides.contains(pair.neighbour())) {
      return 0;
    }
    return provinces.contains(pair.neighbourProvince()) ? 1 : 2;
  }

  private static AlertDraft draft(
      String disputeId, DisputeType type, List<DisputeCase> held, BorderPair pair) {
    EscalationLevel level =
        held.stream()
            .map(DisputeCase::getEscalation)
            .filter(each -> each != EscalationLevel.NONE)
            .max(naturalOrder())
            .orElse(EscalationLevel.BLUE);
    return new AlertDraft(
        disputeId,
        pair.neighbourProvince(),
        pair.neighbour(),
        pairName(pair.own(), pair.neighbour()),
        type.sensitivity() == DisputeType.Sensitivity.ORDINARY ? type.code() : type.level1(),
        level,
        largest(held, DisputeCase::getPartyCount).map(Bands::scale).orElse(null),
        largest(held, DisputeCase::getAmountCents).map(Bands::amount).orElse(null),
        held.stream()
            .map(BorderRule::happened)
            .filter(Objects::nonNull)
            .findFirst()
            .map(first -> LocalDate.ofInstant(first, ZONE))
            .orElse(null),
        action(level));
  }

  /**
   * The two counties, sorted, joined by a hyphen: one name for the border seen from either side.
   */
  static String pairName(String one, String other) {
    return Stream.of(one, other).sorted().collect(Collectors.joining("-"));
  }

  private static RequestedAction action(EscalationLevel level) {
    return switch (level) {
      case RED -> RequestedAction.JOINT_MEDIATION;
      case ORANGE -> RequestedAction.SEND_MEDIATOR;
      case YELLOW -> RequestedAction.JOINT_CHECK;
      case BLUE, NONE -> RequestedAction.TAKE_NOTE;
    };
  }

  // Departments count the same parties and money, so the largest figure stands, not the sum.
  private static <N extends Comparable<N>> Optional<N> largest(
      List<DisputeCase> held, Function<DisputeCase, @Nullable N> figure) {
    return held.stream().map(figure).filter(Objects::nonNull).max(naturalOrder());
  }

  private static @Nullable Instant happened(DisputeCase each) {
    return each.getOccurredAt() == null ? each.getAcceptedAt() : each.getOccurredAt();
  }
}
