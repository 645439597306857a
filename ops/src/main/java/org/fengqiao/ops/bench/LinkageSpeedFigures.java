package org.fengqiao.ops.bench;

import org.fengqiao.ops.bench.LinkageFigures.Clusters;
import org.fengqiao.ops.bench.LinkageFigures.Rightness;
import org.fengqiao.ops.bench.linkage.speed.BulkSpeed;
import org.fengqiao.ops.bench.linkage.speed.DukeSpeed;
import org.fengqiao.ops.bench.linkage.speed.DurableSpeed;
import org.fengqiao.ops.bench.linkage.speed.EchoedRecords;
import org.fengqiao.ops.bench.linkage.speed.Learnt;
import org.fengqiao.ops.bench.linkage.speed.LiveSpeed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast records were linked.
 *
 * @param processors of the machine
 * @param java version of the virtual machine
 * @param records how many there are
 * @param seed of the world that they are from
 * @param mostHeapBytes that the virtual machine may take
 * @param evidenceSeconds time in which case records were turned into evidence, on all processors
 * @param learntFrom records from which a model was learnt
 * @param learnSeconds time that this took
 * @param bulk the bulk path
 * @param live the live path; null when it was not asked for
 * @param durable the live path into a store; null when it was not asked for
 * @param peer the peer; null when it was not asked for
 */
record LinkageSpeedFigures(
    int processors,
    String java,
    int records,
    long seed,
    long mostHeapBytes,
    double evidenceSeconds,
    int learntFrom,
    double learnSeconds,
    Bulk bulk,
    @Nullable Live live,
    @Nullable Durable durable,
    @Nullable Peer peer) {

  static LinkageSpeedFigures of(
      EchoedRecords echoed,
      long seed,
      Learnt learnt,
      Bulk bulk,
      @Nullable Live live,
      @Nullable Durable durable,
      @Nullable Peer peer) {
    return new LinkageSpeedFigures(
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString(),
        echoed.records().size(),
        seed,
        Runtime.getRuntime().maxMemory(),
        echoed.seconds(),
        learnt.records(),
        learnt.seconds(),
        bulk,
        live,
        durable,
        peer);
  }

  /**
   * The bulk path.
   *
   * @param seconds from evidence to groups, the fastest round
   * @param processorSeconds that all threads together were at work in that round
   */
  record Bulk(
      double seconds,
      double processorSeconds,
      double recordsPerSecond,
      long peakHeapBytes,
      Clusters clusters) {

    static Bulk of(BulkSpeed.Outcome outcome) {
      return new Bulk(
          outcome.seconds(),
          outcome.processorSeconds(),
          outcome.quality().records() / outcome.seconds(),
          outcome.peakHeapBytes(),
          Clusters.of(outcome.quality()));
    }
  }

  /**
   * The live path, on one thread.
   *
   * @param indexed records that were there before
   * @param perRecord how long one took, in milliseconds
   */
  record Live(int indexed, double recordsPerSecond, Latency perRecord) {

    static Live of(LiveSpeed.Outcome outcome) {
      return new Live(
          outcome.indexed(),
          outcome.recordsPerSecond(),
          Latency.of(outcome.millis(), outcome.millis().length));
    }
  }

  /**
   * The live path into a store, each batch committed.
   *
   * @param records that came in batches of 1,000
   * @param longestBatchSeconds that the slowest batch took
   * @param single how long a record took that came alone, in milliseconds
   * @param startSeconds from the start of a hub to the first record that is linked
   * @param indexSeconds the part of it in which that record waited for the index
   */
  record Durable(
      int records,
      double recordsPerSecond,
      double longestBatchSeconds,
      Latency single,
      double startSeconds,
      double indexSeconds) {

    static Durable of(DurableSpeed.Outcome outcome) {
      return new Durable(
          outcome.records(),
          outcome.records() / outcome.batchSeconds(),
          outcome.longestBatchSeconds(),
          Latency.of(outcome.millis(), outcome.millis().length),
          outcome.startSeconds(),
          outcome.indexSeconds());
    }
  }

  /** The peer, on some of the records. */
  record Peer(
      int records, double seconds, double recordsPerSecond, long peakHeapBytes, Rightness links) {

    static Peer of(DukeSpeed.Outcome outcome) {
      return new Peer(
          outcome.records(),
          outcome.seconds(),
          outcome.records() / outcome.seconds(),
          outcome.peakHeapBytes(),
          Rightness.of(outcome.links().score()));
    }
  }

  /** The figures for programs. */
  String json() {
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }
}
