package org.fengqiao.connectors.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FieldRules;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.connectors.token.PartyTokens;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.TimePrecision;
import org.jspecify.annotations.Nullable;

/** The canonical fields of a record, each with what fills it. */
final class RecordFields {

  private static final String UNKNOWN_DIVISION = "000000";
  private static final String UNMAPPED = "98";

  private final TypeFiller type;
  private final References references;
  private final Aspects aspects;
  private final Parties parties;
  private final Filler<Moment> occurredAt;
  private final Filler<Moment> acceptedAt;
  private final Filler<Moment> closedAt;
  private final Filler<String> division;
  private final Filler<String> township;
  private final Filler<CaseStatus> status;
  private final Filler<CaseOutcome> outcome;
  private final Filler<EscalationLevel> escalation;
  private final Filler<Boolean> borderFlag;
  private final Filler<Integer> partyCount;
  private final Filler<Long> amountCents;

  RecordFields(Feed feed, PartyTokens tokens) {
    FieldRules rules = feed.mapping();
    Map<String, List<ValueRule>> fields = rules.fields();
    this.type = new TypeFiller(feed.department(), of(fields, "disputeType"));
    this.references = new References(rules.references());
    this.aspects = new Aspects(rules.aspects());
    this.parties = new Parties(rules.parties(), tokens);
    this.occurredAt = moment(fields, "occurredAt");
    this.acceptedAt = moment(fields, "acceptedAt");
    this.closedAt = moment(fields, "closedAt");
    this.division = Filler.of("division", of(fields, "division"), Parsers::division, code -> code);
    this.township = Filler.of("township", of(fields, "township"), Parsers::township, code -> code);
    this.status =
        Filler.of(
            "status",
            of(fields, "status"),
            Parsers.lookup(CaseStatus::valueOf),
            CaseStatus::valueOf);
    this.outcome =
        Filler.of(
            "outcome",
            of(fields, "outcome"),
            Parsers.lookup(CaseOutcome::valueOf),
            CaseOutcome::valueOf);
    this.escalation =
        Filler.of(
            "escalation",
            of(fields, "escalation"),
            Parsers.lookup(EscalationLevel::valueOf),
            EscalationLevel::valueOf);
    this.borderFlag =
        Filler.of(
            "borderFlag",
            of(fields, "borderFlag"),
            Parsers.lookup(Boolean::valueOf),
            Boolean::valueOf);
    this.partyCount =
        Filler.of("partyCount", of(fields, "partyCount"), Parsers::count, Integer::valueOf);
    this.amountCents =
        Filler.of("amountCents", of(fields, "amountCents"), Parsers::amount, Long::valueOf);
  }

  private static Filler<Moment> moment(Map<String, List<ValueRule>> fields, String name) {
    return Filler.of(
        name,
        of(fields, name),
        Parsers::moment,
        text -> {
          throw new IllegalArgumentException("No time is written in a feed file: " + text);
        });
  }

  private static List<ValueRule> of(Map<String, List<ValueRule>> fields, String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Fills every field, or leaves rejections in the draft; then the record must not be built. */
  void fill(CaseRecord.Builder record, RowView row, Draft draft) {
    Moment occurred = occurredAt.fill(row, draft);
    Moment accepted = acceptedAt.fill(row, draft);
    Moment first = occurred == null ? accepted : occurred;
    draft.on(first == null ? null : first.at().toLocalDate());
    String county = Objects.requireNonNullElse(division.fill(row, draft), UNKNOWN_DIVISION);
    if (!county.equals(UNKNOWN_DIVISION)) {
      draft.in(county.substring(0, 2) + "0000");
    }
    String town = township.fill(row, draft);
    Parties.Counted counted = parties.count(row, draft);
    draft.count(counted.count());
    TypeFiller.Type dispute = type.fill(row, draft);
    record
        .setDisputeType(dispute.code())
        .setDisputeTypeMatch(dispute.match())
        .setSourceTypeScheme(dispute.scheme())
        .setSourceTypeCode(dispute.sourceCode())
        .setDivision(county)
        // A township of a county that has since changed its code is not known under today's.
        .setTownship(town != null && town.startsWith(county) ? town : null)
        .setOccurredAt(instant(occurred))
        .setAcceptedAt(instant(accepted))
        .setClosedAt(instant(closedAt.fill(row, draft)))
        .setTimePrecision(accepted == null ? TimePrecision.UNKNOWN : accepted.precision())
        .setStatus(Objects.requireNonNullElse(status.fill(row, draft), CaseStatus.UNKNOWN))
        .setOutcome(Objects.requireNonNullElse(outcome.fill(row, draft), CaseOutcome.OPEN))
        .setEscalation(
            Objects.requireNonNullElse(escalation.fill(row, draft), EscalationLevel.NONE))
        .setBorderFlag(Objects.requireNonNullElse(borderFlag.fill(row, draft), false))
        .setPartyCount(partyCount.fill(row, draft))
        .setAmountCents(amountCents.fill(row, draft))
        .setReferences(references.collect(row, draft))
        .setAspects(aspects.collect(row, draft, accepted))
        .setSides(counted.sides())
        .setTokens(counted.tokens())
        .setQuality(draft.quality());
  }

  private static @Nullable Instant instant(@Nullable Moment moment) {
    return moment == null ? null : moment.instant();
  }

  /** The fields of a removed row: nothing is said of it any more. */
  static CaseRecord.Builder empty(CaseRecord.Builder record) {
    return record
        .setDisputeType(UNMAPPED)
        .setDisputeTypeMatch(CrosswalkMatch.NONE)
        .setSourceTypeScheme("")
        .setDivision(UNKNOWN_DIVISION)
        .setTimePrecision(TimePrecision.UNKNOWN)
        .setStatus(CaseStatus.UNKNOWN)
        .setOutcome(CaseOutcome.OTHER)
        .setEscalation(EscalationLevel.NONE)
        .setBorderFlag(false)
        .setReferences(List.of())
        .setAspects(List.of())
        .setSides(List.of())
        .setTokens(List.of())
        .setQuality(List.of());
  }
}
