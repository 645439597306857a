package org.fengqiao.ops.spark;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.Connections;
import org.fengqiao.routes.linkage.grouping.GroupingRule;
import org.fengqiao.routes.linkage.grouping.Key;
import org.fengqiao.routes.linkage.model.Scorer;
import scala.Tuple2;

/**
 * Links the records of a store on the machines of a cluster: values of keys, pairs, weights,
 * components of the links, groups within each component. It gives what the hub's index gives for
 * the same records.
 */
final class ClusterLinkage {

  private final JavaSparkContext spark;
  private final Broadcast<StoredCalibration> calibration;

  /** Links by what a hub links by. */
  ClusterLinkage(JavaSparkContext spark, StoredCalibration calibration) {
    this.spark = spark;
    this.calibration = spark.broadcast(calibration);
  }

  /** With whom each record stands. */
  JavaRDD<GroupedRecord> group(JavaRDD<StoredRecord> records) {
    JavaRDD<StoredRecord> kept = records.persist(StorageLevel.MEMORY_AND_DISK());
    Broadcast<Long2IntOpenHashMap> components = spark.broadcast(components(links(kept)));
    JavaRDD<GroupedRecord> alone =
        kept.filter(record -> !components.value().containsKey(record.number()))
            .map(record -> new GroupedRecord(record.key(), record.key(), record.dispute()));
    Broadcast<StoredCalibration> by = calibration;
    return kept.filter(record -> components.value().containsKey(record.number()))
        .keyBy(record -> components.value().get(record.number()))
        .groupByKey()
        .values()
        .mapPartitions(parts -> grouped(parts, by.value()))
        .union(alone);
  }

  /** Pairs whose weight can hold a dispute together. */
  private List<Tuple2<Long, Long>> links(JavaRDD<StoredRecord> records) {
    int cap = CaseComparisons.keys().cap();
    JavaPairRDD<Long, StoredRecord> byNumber =
        records.mapToPair(record -> new Tuple2<>(record.number(), record));
    Broadcast<StoredCalibration> by = calibration;
    return records
        .flatMapToPair(ClusterLinkage::values)
        .aggregateByKey(
            Carriers.NOBODY,
            (carriers, number) -> carriers.with(number, cap),
            (carriers, others) -> carriers.and(others, cap))
        .values()
        .flatMap(Carriers::pairs)
        .distinct()
        .mapToPair(pair -> pair)
        .join(byNumber)
        .mapToPair(pair -> new Tuple2<>(pair._2()._1(), pair._2()._2()))
        .join(byNumber)
        .values()
        .mapPartitions(pairs -> linked(pairs, by.value()))
        .collect();
  }

  /** Each value of a key that a record has, once. */
  private static Iterator<Tuple2<Long, Long>> values(StoredRecord record) {
    Evidence evidence = record.evidence();
    LongOpenHashSet values = new LongOpenHashSet();
    for (Key key : CaseComparisons.keys().keys()) {
      key.each(evidence, values::add);
    }
    return values.longStream().mapToObj(value -> new Tuple2<>(value, record.number())).iterator();
  }

  private static Iterator<Tuple2<Long, Long>> linked(
      Iterator<Tuple2<StoredRecord, StoredRecord>> pairs, StoredCalibration by) {
    Scorer scorer = by.scorer();
    double least = by.least();
    return stream(pairs)
        .filter(pair -> scorer.bits(pair._1().evidence(), pair._2().evidence()) >= least)
        .map(pair -> new Tuple2<>(pair._1().number(), pair._2().number()))
        .iterator();
  }

  /** For each linked record a number that those share who hang together. */
  private static Long2IntOpenHashMap components(List<Tuple2<Long, Long>> links) {
    Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    for (Tuple2<Long, Long> link : links) {
      places.putIfAbsent((long) link._1(), places.size());
      places.putIfAbsent((long) link._2(), places.size());
    }
    Connections connections = new Connections(places.size());
    links.forEach(
        link -> connections.join(places.get((long) link._1()), places.get((long) link._2())));
    Long2IntOpenHashMap components = new Long2IntOpenHashMap(places.size());
    places.forEach((number, place) -> components.put((long) number, connections.first(place)));
    return components;
  }

  private static Iterator<GroupedRecord> grouped(
      Iterator<Iterable<StoredRecord>> components, StoredCalibration by) {
    Scorer scorer = by.scorer();
    GroupingRule rule = by.rule();
    return stream(components)
        .flatMap(component -> grouped(component, scorer, rule).stream())
        .iterator();
  }

  private static List<GroupedRecord> grouped(
      Iterable<StoredRecord> component, Scorer scorer, GroupingRule rule) {
    StoredRecord[] records =
        stream(component.iterator())
            .sorted(Comparator.comparing(StoredRecord::key))
            .toArray(StoredRecord[]::new);
    Evidence[] evidence =
        Arrays.stream(records).map(StoredRecord::evidence).toArray(Evidence[]::new);
    List<GroupedRecord> grouped = new ArrayList<>();
    for (int[] group :
        rule.groups(records.length, (one, other) -> scorer.weight(evidence[one], evidence[other]))
            .groups()) {
      for (int member : group) {
        grouped.add(
            new GroupedRecord(
                records[member].key(), records[group[0]].key(), records[member].dispute()));
      }
    }
    return grouped;
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(((Iterable<T>) () -> iterator).spliterator(), false);
  }
}
