package org.fengqiao.ops.bench.linkage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.LinkToken;
import org.jspecify.annotations.Nullable;

/**
 * The records of two disputes that stand next to each other in a small world.
 *
 * @param records all records of both
 * @param first the earliest day in them
 * @param last the latest
 */
record Original(List<Told> records, Instant first, Instant last) {

  private static final Duration HISTORY = Duration.ofDays(760);
  private static final int FIELDS = CaseRecord.getClassSchema().getFields().size();
  private static final int RECORD_KEY = place("recordKey");
  private static final int REFERENCES = place("references");
  private static final int TOKENS = place("tokens");
  private static final int OCCURRED_AT = place("occurredAt");
  private static final int ACCEPTED_AT = place("acceptedAt");
  private static final int CLOSED_AT = place("closedAt");

  /** Copies the list. */
  Original {
    records = List.copyOf(records);
  }

  private static int place(String field) {
    return CaseRecord.getClassSchema().getField(field).pos();
  }

  static Original of(List<Told> records) {
    List<Instant> days =
        records.stream()
            .map(Told::record)
            .flatMap(
                record ->
                    Stream.of(record.getOccurredAt(), record.getAcceptedAt(), record.getClosedAt()))
            .flatMap(Stream::ofNullable)
            .sorted()
            .toList();
    return new Original(records, days.getFirst(), days.getLast());
  }

  /** Some days, so that the echo lies in the two years to which the original's world belongs. */
  Duration anyShift(SplittableRandom random) {
    long room = Math.max(1, HISTORY.minus(Duration.between(first, last)).toDays());
    return Duration.ofDays(random.nextLong(room) - room / 2);
  }

  /**
   * One record.
   *
   * @param record as the small world tells it
   * @param oddness which of the two disputes it is of, 0 or 1
   */
  record Told(CaseRecord record, long oddness) {

    /** The record of other people at another time. */
    CaseRecord echo(long echo, Duration later, Renaming renaming) {
      CaseRecord copy = new CaseRecord();
      for (int field = 0; field < FIELDS; field++) {
        copy.put(field, record.get(field));
      }
      copy.put(RECORD_KEY, record.getRecordKey() + '-' + echo);
      copy.put(REFERENCES, references(record.getReferences(), echo));
      copy.put(TOKENS, tokens(record.getTokens(), echo, renaming));
      copy.put(OCCURRED_AT, shifted(record.getOccurredAt(), later));
      copy.put(ACCEPTED_AT, shifted(record.getAcceptedAt(), later));
      copy.put(CLOSED_AT, shifted(record.getClosedAt(), later));
      return copy;
    }

    private static @Nullable Instant shifted(@Nullable Instant at, Duration later) {
      return at == null ? null : at.plus(later);
    }

    private static List<LinkToken> tokens(
        Collection<LinkToken> tokens, long echo, Renaming renaming) {
      List<LinkToken> others = new ArrayList<>(tokens.size());
      for (LinkToken token : tokens) {
        others.add(renaming.of(token, echo));
      }
      return others;
    }

    private static List<CaseReference> references(Collection<CaseReference> references, long echo) {
      List<CaseReference> others = new ArrayList<>(references.size());
      for (CaseReference reference : references) {
        others.add(
            new CaseReference(
                reference.getScheme(),
                numbered(reference.getValue(), echo),
                reference.getRelation()));
      }
      return others;
    }

    /** The serial goes on in the echo's number: 12号 becomes 12000345号. */
    private static String numbered(String value, long echo) {
      int end = value.length();
      while (end > 0 && !isDigit(value.charAt(end - 1))) {
        end--;
      }
      String serial = Long.toString(echo);
      return value.substring(0, end) + "000" + serial + value.substring(end);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
