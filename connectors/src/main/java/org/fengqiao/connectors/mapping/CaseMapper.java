package org.fengqiao.connectors.mapping;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.feed.Exclusion;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FieldRules;
import org.fengqiao.connectors.token.PartyTokens;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Makes case records of captured rows by one feed's rules, which are compiled once. Safe for use by
 * several threads. Never throws for what a row holds.
 */
public final class CaseMapper {

  private final Feed feed;
  private final Clock clock;
  private final RecordFields fields;
  private final LatestRow latest;
  private final @Nullable RowCondition deleted;
  private final List<RowCondition> exclusionConditions;
  private final List<Exclusion> exclusions;

  /**
   * Compiles a feed's rules.
   *
   * @param feed a feed that its reader let pass
   * @param tokeniser turns identifiers into tokens
   * @param clock stamps the records
   */
  public CaseMapper(Feed feed, Tokeniser tokeniser, Clock clock) {
    FieldRules rules = feed.mapping();
    this.feed = feed;
    this.clock = clock;
    this.fields = new RecordFields(feed, new PartyTokens(tokeniser, rules.similarity()));
    this.latest = new LatestRow(rules.latest());
    this.deleted = rules.deleted() == null ? null : new RowCondition(rules.deleted());
    this.exclusions = rules.exclusions();
    this.exclusionConditions =
        exclusions.stream().map(exclusion -> new RowCondition(exclusion.condition())).toList();
  }

  /** The record of a row, or why there is none. */
  public MappingResult map(Captured.CaseRow row) {
    return map(row, Set.of());
  }

  /**
   * The record of a row, or why there is none.
   *
   * @param known quality codes that hold of the row whatever it says, which its record carries too
   */
  public MappingResult map(Captured.CaseRow row, Set<String> known) {
    try {
      return mapped(row, known);
    } catch (RuntimeException fault) {
      // A fault of ours must not stop the feed. Its message may hold a value, so it is not told.
      return new MappingResult.Refused(
          List.of(RowRule.D900.at("", fault.getClass().getSimpleName())));
    }
  }

  private MappingResult mapped(Captured.CaseRow row, Set<String> known) {
    RowView view = RowView.of(row, latest);
    CaseRecord.Builder record = header(row);
    // A removed row shows its key only: it is let out as a removal whatever the other rules say.
    if (row.operation() == Operation.DELETE || deleted != null && deleted.holds(view)) {
      return new MappingResult.Mapped(
          RecordFields.empty(record).setOperation(Operation.DELETE).build());
    }
    for (int i = 0; i < exclusions.size(); i++) {
      if (exclusionConditions.get(i).holds(view)) {
        return new MappingResult.Excluded(exclusions.get(i).rule());
      }
    }
    Draft draft = new Draft();
    known.forEach(draft::flag);
    fields.fill(record, view, draft);
    return draft.rejections().isEmpty()
        ? new MappingResult.Mapped(record.build())
        : new MappingResult.Refused(draft.rejections());
  }

  private CaseRecord.Builder header(Captured.CaseRow row) {
    Instant changedAt = row.changedAt();
    return CaseRecord.newBuilder()
        .setRecordKey(feed.name() + ":" + row.key())
        .setFeed(feed.name())
        .setDepartment(feed.department())
        .setPosition(row.version().position())
        .setSequence(row.version().sequence())
        .setOperation(Operation.UPSERT)
        .setGrade(feed.source().grade())
        .setMappingVersion(feed.version())
        .setSourceChangedAt(changedAt == null ? null : changedAt.truncatedTo(ChronoUnit.MILLIS))
        .setCapturedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  @Override
  public String toString() {
    return "CaseMapper[" + Objects.requireNonNull(feed.name()) + " v" + feed.version() + "]";
  }
}
