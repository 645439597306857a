package org.fengqiao.routes.linkage.life;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.PairCounts;
import org.fengqiao.schemas.message.Department;

/** Collects where records stand and where they truly belong, a dozen bytes for each. */
final class JudgedRecords {

  private final Long2LongMap truth;
  private final IntArrayList found = new IntArrayList();
  private final IntArrayList belongs = new IntArrayList();
  private final IntArrayList departments = new IntArrayList();
  private final Long2IntOpenHashMap foundNumbers = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap trueNumbers = new Long2IntOpenHashMap();
  private long withoutTruth;

  /**
   * Begins.
   *
   * @param truth digest of the dispute by digest of the record's key
   */
  JudgedRecords(Long2LongMap truth) {
    this.truth = truth;
  }

  /** Takes a record of the hub and where it stands; one of which no truth tells is counted only. */
  void add(String key, long dispute, Department department) {
    long digest = Digest.of(key);
    if (!truth.containsKey(digest)) {
      withoutTruth++;
      return;
    }
    found.add(number(foundNumbers, dispute));
    belongs.add(number(trueNumbers, truth.get(digest)));
    departments.add(department.ordinal());
  }

  private static int number(Long2IntOpenHashMap numbers, long dispute) {
    int next = numbers.size();
    return numbers.computeIfAbsent(dispute, first -> next);
  }

  /** What came of it. */
  QualityReport report(String model) {
    int[] stands = found.toIntArray();
    int[] truly = belongs.toIntArray();
    Map<String, PairCounts> named = new TreeMap<>();
    Evaluation.byDepartments(stands, truly, departments.toIntArray())
        .forEach(
            (pair, counts) ->
                named.put(
                    Department.values()[pair.one()] + " + " + Department.values()[pair.other()],
                    counts));
    return QualityReport.of(
        model,
        Evaluation.of(stands, truly),
        named,
        withoutTruth,
        truth.size() - (long) stands.length);
  }
}
