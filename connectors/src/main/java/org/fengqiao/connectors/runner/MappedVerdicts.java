package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.mapping.Rejection;

/** Tells a sender what the feed file makes of a row, by mapping it once more. */
record MappedVerdicts(RowMapper mapper) implements RowVerdicts {

  @Override
  public Verdict of(Captured row) {
    return switch (row) {
      case Captured.Unreadable piece ->
          new Verdict(Outcome.QUARANTINED, piece.rule(), null, null, piece.reason());
      case Captured.CaseRow caseRow ->
          switch (mapper.map(caseRow)) {
            case MappingResult.Mapped mapped -> Verdict.TAKEN;
            case MappingResult.Excluded excluded ->
                new Verdict(Outcome.EXCLUDED, excluded.rule(), null, null, "");
            case MappingResult.Refused refused -> refusal(refused.first());
          };
    };
  }

  private static Verdict refusal(Rejection first) {
    return new Verdict(
        Outcome.QUARANTINED, first.rule(), first.field(), first.column(), first.remedy());
  }
}
