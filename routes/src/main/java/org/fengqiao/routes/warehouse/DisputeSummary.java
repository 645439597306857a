package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a dispute's case records say together. Records that their source has removed do not speak.
 *
 * @param disputeType of the earliest record whose type is known best; null without records
 * @param division of the earliest record that knows it; null when none does
 * @param firstAt when the dispute is first heard of
 * @param lastChangedAt newest change at a source
 * @param recordCount records that the sources still hold
 * @param departments departments that hold one, sorted, joined by commas
 * @param departmentCount how many departments hold one
 * @param open whether any department still works on it
 * @param border whether any department marked it as crossing a provincial border
 * @param escalation the gravest grading
 * @param amountCents the largest amount in dispute, in 0.01 yuan
 * @param partyCount the largest count of parties
 */
record DisputeSummary(
    @Nullable String disputeType,
    @Nullable String division,
    @Nullable Instant firstAt,
    @Nullable Instant lastChangedAt,
    int recordCount,
    String departments,
    int departmentCount,
    boolean open,
    boolean border,
    EscalationLevel escalation,
    @Nullable Long amountCents,
    @Nullable Integer partyCount) {

  private static final String UNKNOWN_DIVISION = "000000";

  private static final Comparator<DisputeCase> EARLIEST =
      Comparator.comparing(DisputeSummary::heardOf, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(DisputeCase::getRecordKey);

  private static final Comparator<DisputeCase> BEST_TYPED =
      Comparator.<DisputeCase>comparingInt(held -> rank(held.getDisputeTypeMatch()))
          .thenComparing(EARLIEST);

  static DisputeSummary of(List<DisputeCase> cases) {
    List<DisputeCase> held =
        cases.stream().filter(c -> c.getOperation() == Operation.UPSERT).toList();
    Set<String> departments =
        held.stream()
            .map(c -> c.getDepartment().name())
            .collect(Collectors.toCollection(TreeSet::new));
    return new DisputeSummary(
        held.stream().min(BEST_TYPED).map(DisputeCase::getDisputeType).orElse(null),
        held.stream()
            .filter(c -> !c.getDivision().equals(UNKNOWN_DIVISION))
            .min(EARLIEST)
            .map(DisputeCase::getDivision)
            .orElse(null),
        known(held.stream().map(DisputeSummary::heardOf))
            .min(Comparator.naturalOrder())
            .orElse(null),
        known(held.stream().map(DisputeCase::getSourceChangedAt))
            .max(Comparator.naturalOrder())
            .orElse(null),
        held.size(),
        String.join(",", departments),
        departments.size(),
        held.stream().anyMatch(c -> c.getOutcome() == CaseOutcome.OPEN),
        held.stream().anyMatch(DisputeCase::getBorderFlag),
        held.stream()
            .map(DisputeCase::getEscalation)
            .max(Comparator.naturalOrder())
            .orElse(EscalationLevel.NONE),
        known(held.stream().map(DisputeCase::getAmountCents))
            .max(Comparator.naturalOrder())
            .orElse(null),
        known(held.stream().map(DisputeCase::getPartyCount))
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static @Nullable Instant heardOf(DisputeCase held) {
    return held.getOccurredAt() == null ? held.getAcceptedAt() : held.getOccurredAt();
  }

  private static <T> Stream<T> known(Stream<T> values) {
    return values.filter(Objects::nonNull);
  }

  private static int rank(CrosswalkMatch match) {
    return switch (match) {
      case EXACT -> 0;
      case INHERITED -> 1;
      case BROAD -> 2;
      case PROCEDURE -> 3;
      case NONE -> 4;
    };
  }
}
