package org.fengqiao.connectors.replay;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.schemas.code.DisputeType;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;

/**
 * A figure of the conference's statistics to which replayed rows speak.
 *
 * @param month month of acceptance, Shanghai time
 * @param type code of the first-level dispute type
 */
public record Figure(YearMonth month, String type) implements Comparable<Figure> {

  private static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::month).thenComparing(Figure::type);

  /** The figure that counts a record; empty for one that takes its record away. */
  static Optional<Figure> of(CaseRecord record) {
    return record.getOperation() == Operation.DELETE || record.getAcceptedAt() == null
        ? Optional.empty()
        : Optional.of(
            new Figure(
                YearMonth.from(record.getAcceptedAt().atZone(SourceClock.ZONE)),
                DisputeTypes.standard()
                    .find(record.getDisputeType())
                    .map(DisputeType::level1)
                    .orElse(record.getDisputeType())));
  }

  /** Month, code and Chinese name of the type. */
  @Override
  public String toString() {
    return month
        + "  "
        + type
        + DisputeTypes.standard().find(type).map(known -> " " + known.name()).orElse("");
  }

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }
}
