package org.fengqiao.routes.border;

import static java.util.Comparator.comparing;
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
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.border.partner.Partners;
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
 * When a dispute is told to a neighbouring province, and whom there. Always so: an open dispute in
 * a county with an inter-provincial land or river border, to the nearest county beyond it. The rest
 * is decided by the table.
 */
final class BorderRule {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final BorderParty party;
  private final Borders borders;
  private final DisputeTypes types;
  private final RuleTable table;
  private final Partners partners;
  private final ToIntFunction<String> previousAlerts;

  /**
   * @param partners what may be told to whom
   * @param previousAlerts how many alerts there were lately on the border between two counties
   */
  BorderRule(
      BorderParty party,
      Borders borders,
      DisputeTypes types,
      RuleTable table,
      Partners partners,
      ToIntFunction<String> previousAlerts) {
    this.party = party;
    this.borders = borders;
    this.types = types;
    this.table = table;
    this.partners = partners;
    this.previousAlerts = previousAlerts;
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
    return receiver(held)
        .filter(pair -> mayReceive(pair, type.get(), level(held)))
        .flatMap(
            pair ->
                table
                    .decide(circumstances(held, type.get(), pair))
                    .map(line -> draft(dispute.getDisputeId(), type.get(), held, pair, line)));
  }

  private RuleLine.Circumstances circumstances(
      List<DisputeCase> held, DisputeType type, BorderPair pair) {
    return new RuleLine.Circumstances(
        held.stream().anyMatch(DisputeCase::getBorderFlag),
        nearness(pair, sides(held), provinces(held)),
        type.code(),
        level(held),
        largest(held, DisputeCase::getPartyCount).orElse(0),
        previousAlerts.applyAsInt(pairName(pair.own(), pair.neighbour())));
  }

  private Optional<DisputeType> type(DisputeCase first) {
    return types.find(first.getDisputeType()).or(() -> types.find(DisputeTypes.UNMAPPED));
  }

  // Where the county concerned may not be told, no other is told in its place.
  private boolean mayReceive(BorderPair pair, DisputeType type, EscalationLevel level) {
    return partners.mayReceive(pair.neighbourProvince(), pair.neighbour(), type.code(), level);
  }

  private boolean mayTravel(DisputeType type) {
    return type.sensitivity() != DisputeType.Sensitivity.FORBIDDEN;
  }

  /**
   * The border that the dispute lies on: where a side comes from the county across it; else where a
   * side comes from the province across it; else any; the longest of several.
   */
  private Optional<BorderPair> receiver(List<DisputeCase> held) {
    Set<String> sides = sides(held);
    Set<String> provinces = provinces(held);
    Comparator<BorderPair> nearest =
        comparing((BorderPair pair) -> nearness(pair, sides, provinces))
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
        .min(nearest);
  }

  private static Set<String> sides(List<DisputeCase> held) {
    return held.stream()
        .flatMap(each -> each.getSideDivisions().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> provinces(List<DisputeCase> held) {
    return sides(held).stream().map(BorderParty::provinceOf).collect(Collectors.toSet());
  }

  private static RuleLine.Nearness nearness(
      BorderPair pair, Set<String> sides, Set<String> provinces) {
    if (sides.contains(pair.neighbour())) {
      return RuleLine.Nearness.COUNTY;
    }
    return provinces.contains(pair.neighbourProvince())
        ? RuleLine.Nearness.PROVINCE
        : RuleLine.Nearness.ANY;
  }

  private static AlertDraft draft(
      String disputeId, DisputeType type, List<DisputeCase> held, BorderPair pair, RuleLine line) {
    EscalationLevel level = level(held);
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
        line.action() == null ? action(level) : line.action(),
        line.rule(),
        line.release());
  }

  private static EscalationLevel level(List<DisputeCase> held) {
    return held.stream()
        .map(DisputeCase::getEscalation)
        .filter(each -> each != EscalationLevel.NONE)
        .max(naturalOrder())
        .orElse(EscalationLevel.BLUE);
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
