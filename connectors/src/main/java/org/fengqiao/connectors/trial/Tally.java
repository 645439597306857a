package org.fengqiao.connectors.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.mapping.MissedCodes;
import org.fengqiao.connectors.mapping.Rejection;
import org.fengqiao.connectors.trial.TrialReport.Refusal;
import org.fengqiao.connectors.trial.TrialReport.Sample;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;

/** Counts what becomes of rows. */
final class Tally {

  private final Feed feed;
  private final int wantedSamples;
  private final MissedCodes codes;
  private final MissedCounts missed;
  private final FilledFields filled = new FilledFields();
  private final SortedMap<String, Integer> excluded = new TreeMap<>();
  private final SortedMap<String, Integer> quality = new TreeMap<>();
  private final Map<Refusal, Integer> refusals = new LinkedHashMap<>();
  private final Map<String, String> unreadable = new HashMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private int read;
  private int accepted;
  private int removed;
  private int quarantined;

  Tally(Feed feed, int wantedSamples) {
    this.feed = feed;
    this.wantedSamples = wantedSamples;
    this.codes = new MissedCodes(feed);
    this.missed = new MissedCounts(feed.department());
  }

  void add(Captured.CaseRow row, MappingResult result) {
    read++;
    switch (result) {
      case MappingResult.Mapped mapped -> add(row, mapped.record());
      case MappingResult.Excluded out -> excluded.merge(out.rule(), 1, Integer::sum);
      case MappingResult.Refused refused -> {
        quarantined++;
        for (Rejection broken : refused.rejections()) {
          refusals.merge(
              new Refusal(broken.rule(), broken.field(), broken.column(), broken.remedy(), 0),
              1,
              Integer::sum);
        }
        show(row, Map.of("", rules(refused)));
      }
    }
  }

  private void add(Captured.CaseRow row, CaseRecord record) {
    if (record.getOperation() == Operation.DELETE) {
      removed++;
      return;
    }
    accepted++;
    record.getQuality().forEach(flag -> quality.merge(flag, 1, Integer::sum));
    codes.of(row).forEach(missed::add);
    filled.add(record);
    show(row, FilledFields.texts(record));
  }

  void add(Captured.Unreadable piece) {
    read++;
    quarantined++;
    // Each reason names its own place; of one rule the first stands for all.
    String remedy = unreadable.computeIfAbsent(piece.rule(), rule -> piece.reason());
    refusals.merge(new Refusal(piece.rule(), "", "", remedy, 0), 1, Integer::sum);
  }

  private void show(Captured.CaseRow row, Map<String, String> after) {
    if (samples.size() < wantedSamples) {
      Map<String, String> before = new LinkedHashMap<>(texts("", row.row()));
      row.children()
          .forEach(
              (child, rows) -> {
                for (int place = 0; place < rows.size(); place++) {
                  before.putAll(texts(child + "[" + (place + 1) + "].", rows.get(place)));
                }
              });
      samples.add(new Sample(row.key(), before, after));
    }
  }

  private static Map<String, String> texts(String prefix, SourceRow row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String column : row.names()) {
      Object value = row.value(column);
      texts.put(prefix + column, value == null ? "" : value.toString());
    }
    return texts;
  }

  private static String rules(MappingResult.Refused refused) {
    return String.join(
        ", ",
        refused.rejections().stream().map(broken -> broken.rule() + " " + broken.field()).toList());
  }

  TrialReport report(String source, int limit, double seconds) {
    List<Refusal> broken =
        refusals.entrySet().stream()
            .map(
                entry -> {
                  Refusal one = entry.getKey();
                  return new Refusal(
                      one.rule(), one.field(), one.column(), one.remedy(), entry.getValue());
                })
            .sorted(Comparator.comparingInt(Refusal::rows).reversed())
            .toList();
    return new TrialReport(
        feed.name(),
        feed.version(),
        source,
        limit,
        read,
        accepted,
        removed,
        excluded,
        quarantined,
        broken,
        missed.all(),
        filled.shares(accepted),
        quality,
        seconds,
        samples);
  }
}
