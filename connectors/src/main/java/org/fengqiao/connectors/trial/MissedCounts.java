package org.fengqiao.connectors.trial;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.mapping.MissedCodes;
import org.fengqiao.connectors.mapping.MissedCodes.Missed;
import org.fengqiao.connectors.trial.TrialReport.MissedCode;
import org.fengqiao.schemas.message.Department;

/** Counts codes without a target, most frequent first, with what each might mean. */
final class MissedCounts {

  private static final int MOST = 200;

  private final Proposals proposals;
  private final Map<Missed, Integer> counts = new HashMap<>();

  MissedCounts(Department department) {
    this.proposals = new Proposals(department);
  }

  void add(Missed missed) {
    counts.merge(missed, 1, Integer::sum);
  }

  List<MissedCode> all() {
    Map<MissedCode, Integer> shown = new HashMap<>();
    counts.forEach(
        (missed, count) -> {
          String standIn = MissedCodes.standIn(missed.text(), count);
          MissedCode line =
              new MissedCode(
                  missed.field(),
                  missed.columns(),
                  standIn.isEmpty() ? missed.text() : standIn,
                  0,
                  standIn.isEmpty() ? proposals.of(missed) : "");
          shown.merge(line, count, Integer::sum);
        });
    return shown.entrySet().stream()
        .map(
            entry -> {
              MissedCode line = entry.getKey();
              return new MissedCode(
                  line.field(), line.column(), line.code(), entry.getValue(), line.proposal());
            })
        .sorted(
            Comparator.comparingInt(MissedCode::rows)
                .reversed()
                .thenComparing(MissedCode::field)
                .thenComparing(MissedCode::code))
        .limit(MOST)
        .toList();
  }
}
