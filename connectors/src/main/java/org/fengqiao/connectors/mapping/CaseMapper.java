package org.fengqiao.connectors.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Condition;
import org.fengqiao.connectors.feed.Exclusion;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FieldRules;
import org.fengqiao.connectors.feed.PartyRule;
import org.fengqiao.connectors.feed.Policy;
import org.fengqiao.connectors.feed.ReferenceRule;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.TimePrecision;
import org.jspecify.annotations.Nullable;

/** Makes case records of a feed's rows, by its file alone. Safe for use by several threads. */
public final class CaseMapper {

  private static final String UNKNOWN_DIVISION = "000000";

  private final Feed feed;
  private final FieldRules rules;
  private final Tokeniser tokeniser;
  private final Clock clock;
  private final Crosswalk crosswalk;

  /**
   * Prepares the mapping of one feed.
   *
   * @param feed a feed that passed every check
   * @param tokeniser makes tokens under the edge's key
   * @param clock gives the time of capture
   */
  public CaseMapper(Feed feed, Tokeniser tokeniser, Clock clock) {
    this.feed = feed;
    this.rules = feed.mapping();
    this.tokeniser = tokeniser;
    this.clock = clock;
    this.crosswalk = Crosswalk.of(feed.department());
  }

  /** The record, or why the row is none. Never throws for what stands in a row. */
  public MappingResult map(Captured.CaseRow captured) {
    if (captured.operation() == Operation.DELETE) {
      return new MappingResult.Mapped(removal(captured));
    }
    RowView row = new RowView(captured, rules.latest());
    for (Exclusion exclusion : rules.exclusions()) {
      if (row.holds(exclusion.condition())) {
        return new MappingResult.Excluded(exclusion.rule());
      }
    }
    FieldFiller filler = new FieldFiller();
    CaseRecord record = fill(captured, row, filler);
    return filler.rejections().isEmpty()
        ? new MappingResult.Mapped(record)
        : new MappingResult.Refused(filler.rejections());
  }

  private CaseRecord fill(Captured.CaseRow captured, RowView row, FieldFiller filler) {
    Condition deleted = rules.deleted();
    boolean removed = deleted != null && row.holds(deleted);
    CaseRecord.Builder record =
        blank(captured).setOperation(removed ? Operation.DELETE : Operation.UPSERT);
    Functions.@Nullable Moment accepted = moment("acceptedAt", row, filler);
    Functions.@Nullable Moment occurred = moment("occurredAt", row, filler);
    Functions.@Nullable Moment closed = moment("closedAt", row, filler);
    filler.happenedOn(day(occurred == null ? accepted : occurred));
    if (accepted != null) {
      record.setAcceptedAt(accepted.at()).setTimePrecision(accepted.precision());
    }
    record.setOccurredAt(occurred == null ? null : occurred.at());
    record.setClosedAt(closed == null ? null : closed.at());

    PartyCollector parties = new PartyCollector(tokeniser, filler);
    for (PartyRule party : rules.parties()) {
      parties.collect(party, row);
    }
    record.setSides(parties.sides()).setTokens(parties.tokens());

    String division = text("division", row, filler);
    record.setDivision(division == null ? UNKNOWN_DIVISION : division);
    record.setTownship(text("township", row, filler));
    record.setStatus(symbol(CaseStatus.class, "status", row, filler, CaseStatus.UNKNOWN));
    record.setOutcome(symbol(CaseOutcome.class, "outcome", row, filler, CaseOutcome.OTHER));
    record.setEscalation(
        symbol(EscalationLevel.class, "escalation", row, filler, EscalationLevel.NONE));
    record.setBorderFlag("true".equals(text("borderFlag", row, filler)));
    record.setAmountCents((Long) filler.fill("amountCents", rules("amountCents"), row));
    record.setPartyCount(partyCount(row, filler, parties));
    disputeType(row, filler, record);
    record.setReferences(references(row, filler));
    record.setQuality(filler.quality());
    return record.build();
  }

  private CaseRecord removal(Captured.CaseRow captured) {
    return blank(captured).setOperation(Operation.DELETE).build();
  }

  private CaseRecord.Builder blank(Captured.CaseRow captured) {
    return CaseRecord.newBuilder()
        .setRecordKey(feed.name() + ":" + captured.key())
        .setFeed(feed.name())
        .setDepartment(feed.department())
        .setPosition(captured.version().position())
        .setSequence(captured.version().sequence())
        .setGrade(feed.source().grade())
        .setMappingVersion(feed.version())
        .setReferences(List.of())
        .setDisputeType(DisputeTypes.UNMAPPED)
        .setDisputeTypeMatch(CrosswalkMatch.NONE)
        .setSourceTypeScheme("")
        .setDivision(UNKNOWN_DIVISION)
        .setTimePrecision(TimePrecision.UNKNOWN)
        .setStatus(CaseStatus.UNKNOWN)
        .setOutcome(CaseOutcome.OTHER)
        .setEscalation(EscalationLevel.NONE)
        .setBorderFlag(false)
        .setSides(List.of())
        .setTokens(List.of())
        .setQuality(List.of())
        .setSourceChangedAt(captured.changedAt())
        .setCapturedAt(clock.instant());
  }

  private List<ValueRule> rules(String field) {
    return rules.fields().getOrDefault(field, List.of());
  }

  private Functions.@Nullable Moment moment(String field, RowView row, FieldFiller filler) {
    return (Functions.Moment) filler.fill(field, rules(field), row);
  }

  private @Nullable String text(String field, RowView row, FieldFiller filler) {
    return (String) filler.fill(field, rules(field), row);
  }

  private <E extends Enum<E>> E symbol(
      Class<E> type, String field, RowView row, FieldFiller filler, E otherwise) {
    String name = text(field, row, filler);
    return name == null ? otherwise : Enum.valueOf(type, name);
  }

  private @Nullable Integer partyCount(RowView row, FieldFiller filler, PartyCollector parties) {
    List<ValueRule> ways = rules("partyCount");
    List<ValueRule> read =
        ways.stream().filter(rule -> !(rule.step() instanceof Step.CountParties)).toList();
    Object count = filler.fill("partyCount", read, row);
    if (count != null) {
      return (Integer) count;
    }
    boolean counted = read.size() < ways.size() && parties.count() > 0;
    return counted ? Integer.valueOf(parties.count()) : null;
  }

  private void disputeType(RowView row, FieldFiller filler, CaseRecord.Builder record) {
    for (ValueRule rule : rules("disputeType")) {
      if (rule.step() instanceof Step.Constant constant) {
        record
            .setDisputeType(constant.value())
            .setDisputeTypeMatch(CrosswalkMatch.EXACT)
            .setSourceTypeScheme("CONSTANT");
        return;
      }
      String text = row.text(rule.cell());
      if (text == null || !(rule.step() instanceof Step.Crosswalk by)) {
        continue;
      }
      for (String scheme : by.schemes()) {
        Optional<Crosswalk.Target> target = crosswalk.find(scheme, text);
        if (target.isPresent()) {
          record
              .setDisputeType(target.get().canonicalCode())
              .setDisputeTypeMatch(target.get().match())
              .setSourceTypeScheme(scheme)
              .setSourceTypeCode(text);
          return;
        }
      }
    }
    filler.note("UNMAPPED_TYPE");
  }

  private List<CaseReference> references(RowView row, FieldFiller filler) {
    Set<CaseReference> references = new LinkedHashSet<>();
    for (ReferenceRule rule : rules.references()) {
      for (SourceRow at : row.rows(rule.column().child())) {
        RowView here = rule.column().child() == null ? row : row.at(at);
        reference(rule, here, filler).ifPresent(references::add);
      }
    }
    return new ArrayList<>(references);
  }

  private static Optional<CaseReference> reference(
      ReferenceRule rule, RowView here, FieldFiller filler) {
    String text = here.text(new ColumnReference(null, rule.column().column()));
    if (text == null) {
      return refuse(rule, rule.ifMissing(), Rules.MISSING, filler);
    }
    Object scheme = filler.fill("references.scheme", rule.scheme(), here);
    if (scheme == null) {
      return Optional.empty();
    }
    ReferenceScheme numbering = ReferenceScheme.valueOf(scheme.toString());
    Optional<String> normal = ReferenceText.normal(numbering, text);
    if (normal.isEmpty()) {
      return refuse(rule, rule.ifBad(), Rules.BAD_REFERENCE, filler);
    }
    return Optional.of(new CaseReference(numbering, normal.get(), rule.relation()));
  }

  private static Optional<CaseReference> refuse(
      ReferenceRule rule, Policy policy, Rules broken, FieldFiller filler) {
    if (policy instanceof Policy.Reject) {
      filler.reject("references", rule.column().toString(), broken);
    }
    return Optional.empty();
  }

  private static @Nullable LocalDate day(Functions.@Nullable Moment moment) {
    Instant at = moment == null ? null : moment.at();
    return at == null ? null : LocalDate.ofInstant(at, SourceDate.ZONE);
  }
}
