package org.fengqiao.connectors.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.mapping.RecordText;
import org.fengqiao.connectors.trial.TrialReport.Filled;
import org.fengqiao.schemas.message.CaseRecord;

/** Counts which canonical fields say something. */
final class FilledFields {

  /** The fields that a feed fills, in the order in which people look for them. */
  private static final List<String> FIELDS =
      List.of(
          "disputeType",
          "division",
          "township",
          "occurredAt",
          "acceptedAt",
          "closedAt",
          "status",
          "outcome",
          "partyCount",
          "amountCents",
          "escalation",
          "borderFlag",
          "aspects",
          "references",
          "sides",
          "tokens");

  /** Values that stand for "not known" or "no". */
  private static final Map<String, Set<String>> SAY_NOTHING =
      Map.of(
          "disputeType", Set.of("98"),
          "division", Set.of("000000"),
          "status", Set.of("UNKNOWN"),
          "escalation", Set.of("NONE"),
          "borderFlag", Set.of("false"));

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  FilledFields() {
    FIELDS.forEach(field -> counts.put(field, 0));
  }

  void add(CaseRecord record) {
    for (String field : FIELDS) {
      List<String> texts = RecordText.of(record, field);
      boolean says =
          texts.stream()
              .anyMatch(
                  text ->
                      !text.isEmpty() && !SAY_NOTHING.getOrDefault(field, Set.of()).contains(text));
      counts.merge(field, says ? 1 : 0, Integer::sum);
    }
  }

  List<Filled> shares(int records) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Filled(
                    entry.getKey(),
                    entry.getValue(),
                    records == 0 ? 0 : Math.toIntExact(100L * entry.getValue() / records)))
        .toList();
  }

  /** A record's fields as text. */
  static Map<String, String> texts(CaseRecord record) {
    Map<String, String> texts = new LinkedHashMap<>();
    FIELDS.forEach(field -> texts.put(field, String.join(", ", RecordText.of(record, field))));
    texts.put("quality", String.join(", ", record.getQuality()));
    return texts;
  }
}
