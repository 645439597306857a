package org.fengqiao.ops.bench.linkage;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fengqiao.ops.bench.linkage.DisputeLinkage.Trapped;
import org.fengqiao.ops.demo.world.Trap;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evaluation.PairCounts;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.CaseRecord;

/** All records of a made-up world as evidence, and beside it what is true of them. */
final class ToldWorld {

  private final List<Evidence> records = new ArrayList<>();
  private final IntArrayList truth = new IntArrayList();
  private final IntArrayList departments = new IntArrayList();
  private final List<String> names = new ArrayList<>();
  private final Map<Trap.Kind, Pairs> traps = new EnumMap<>(Trap.Kind.class);

  /** Two records each, by place. */
  private record Pairs(IntArrayList ones, IntArrayList others) {}

  private ToldWorld() {}

  /** Lets a world be told. */
  static ToldWorld of(long disputes, WorldRecords told) {
    ToldWorld world = new ToldWorld();
    Map<String, Integer> places = new HashMap<>();
    told.tell(
        disputes,
        (record, dispute) -> {
          places.put(record.getRecordKey(), world.records.size());
          world.add(record, (int) dispute);
        },
        pair ->
            world.add(
                pair.kind(),
                Objects.requireNonNull(places.get(pair.one())),
                Objects.requireNonNull(places.get(pair.other()))));
    return world;
  }

  private void add(CaseRecord record, int dispute) {
    records.add(CaseEvidence.of(record));
    truth.add(dispute);
    String name = record.getDepartment().toString();
    if (!names.contains(name)) {
      names.add(name);
    }
    departments.add(names.indexOf(name));
  }

  private void add(Trap.Kind kind, int one, int other) {
    Pairs pairs =
        traps.computeIfAbsent(kind, first -> new Pairs(new IntArrayList(), new IntArrayList()));
    pairs.ones.add(one);
    pairs.others.add(other);
  }

  /** The evidence of each record. */
  List<Evidence> records() {
    return records;
  }

  /** The dispute of each record. */
  int[] truth() {
    return truth.toIntArray();
  }

  /** The pairs of records by the two departments' names. */
  Map<String, PairCounts> byDepartments(int[] clusters) {
    Map<String, PairCounts> named = new TreeMap<>();
    Evaluation.byDepartments(clusters, truth(), departments.toIntArray())
        .forEach(
            (pair, count) ->
                named.put(names.get(pair.one()) + " + " + names.get(pair.other()), count));
    return named;
  }

  /** How many pairs that look alike were merged. */
  Map<String, Trapped> traps(int[] clusters) {
    Map<String, Trapped> counted = new TreeMap<>();
    traps.forEach(
        (kind, pairs) ->
            counted.put(
                kind.name(),
                new Trapped(
                    pairs.ones.size(),
                    Evaluation.merged(
                        clusters, pairs.ones.toIntArray(), pairs.others.toIntArray()))));
    return counted;
  }

  /** How many pairs look alike and are of two disputes. */
  int trapPairs() {
    return traps.values().stream().mapToInt(pairs -> pairs.ones.size()).sum();
  }

  /** Places of the two records of each pair that looks alike and was merged. */
  List<int[]> mergedTraps(int[] clusters) {
    return traps.values().stream()
        .flatMap(
            pairs ->
                IntStream.range(0, pairs.ones.size())
                    .mapToObj(at -> new int[] {pairs.ones.getInt(at), pairs.others.getInt(at)}))
        .filter(pair -> clusters[pair[0]] == clusters[pair[1]])
        .toList();
  }
}
