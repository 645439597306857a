package org.fengqiao.ops.bench.linkage;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.Trap;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;

/**
 * The case records that the departments' edges make of a made-up world, each with the dispute that
 * it truly tells of. No database and no queue is between: rows are mapped in memory, on all cores,
 * and told in one order that the seed alone decides. What was told is not held.
 */
public final class WorldRecords {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDateTime HORIZON = LocalDateTime.of(2026, 11, 1, 8, 0);

  /** Enough that handing over costs nothing, few enough that a handful of chunks is small. */
  private static final int DISPUTES_OF_A_CHUNK = 250;

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int CHUNKS_AHEAD = 4 * CORES;

  private final World world;
  private final TraceMapper mapper;

  /**
   * Makes the world.
   *
   * @param seed what everything comes from: the same seed gives the same records for ever
   * @throws IllegalStateException when a feed file is wrong, or the process runs outside the
   *     repository
   */
  public WorldRecords(long seed) {
    this(seed, ForeignNames.NONE, Similarity.NONE);
  }

  /**
   * Makes the world.
   *
   * @param seed what everything comes from
   * @param people what they are called
   * @param similarity whether the feeds let names be alike
   * @throws IllegalStateException when a feed file is wrong, or the process runs outside the
   *     repository
   */
  public WorldRecords(long seed, ForeignNames people, Similarity similarity) {
    this.world = new World(seed, HORIZON);
    this.mapper =
        new TraceMapper(Clock.fixed(HORIZON.atZone(ZONE).toInstant(), ZONE), people, similarity);
  }

  /**
   * Tells each accepted record of the first disputes, dispute by dispute. Rows that become no
   * record, or a removal, are counted.
   *
   * @param disputes how many disputes, from the first
   * @param listener gets the record and the number of its true dispute, on the calling thread
   */
  public Tally tell(long disputes, ObjLongConsumer<CaseRecord> listener) {
    return tell(disputes, listener, pair -> {});
  }

  /**
   * Tells each accepted record of the first disputes as {@link #tell(long, ObjLongConsumer)} does,
   * and with the later record of each pair that looks alike and must not be merged, the pair.
   *
   * @param traps gets the pairs, after the records of which they tell
   */
  public Tally tell(long disputes, ObjLongConsumer<CaseRecord> listener, Consumer<TrapPair> traps) {
    TrapPairs pairs = new TrapPairs(traps);
    Tally tally = Tally.NOTHING;
    Queue<CompletableFuture<Chunk>> ahead = new ArrayDeque<>(CHUNKS_AHEAD);
    try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
      long next = 0;
      while (next < disputes || !ahead.isEmpty()) {
        while (next < disputes && ahead.size() < CHUNKS_AHEAD) {
          long first = next;
          next = Math.min(first + DISPUTES_OF_A_CHUNK, disputes);
          long end = next;
          ahead.add(CompletableFuture.supplyAsync(() -> chunk(first, end), cores));
        }
        Chunk chunk = ahead.remove().join();
        for (Told told : chunk.disputes) {
          told.records.forEach(record -> listener.accept(record, told.index));
          pairs.add(told.traps, told.records.stream().map(CaseRecord::getRecordKey).toList());
        }
        tally = tally.plus(chunk.tally);
      }
    }
    return tally;
  }

  private record Told(long index, List<Trap> traps, List<CaseRecord> records) {}

  private record Chunk(List<Told> disputes, Tally tally) {}

  private Chunk chunk(long first, long end) {
    List<Told> told = new ArrayList<>(DISPUTES_OF_A_CHUNK);
    Tally tally = Tally.NOTHING;
    for (long index = first; index < end; index++) {
      TrueDispute dispute = world.history(index);
      List<CaseRecord> records = new ArrayList<>(dispute.traces().size());
      for (Trace trace : dispute.traces()) {
        tally = tally.plus(add(trace, records));
      }
      if (!records.isEmpty()) {
        told.add(new Told(index, dispute.traps(), records));
      }
    }
    return new Chunk(told, tally);
  }

  private Tally add(Trace trace, List<CaseRecord> records) {
    if (trace.key().isEmpty()) {
      return Tally.QUARANTINED; // by the capture, before any mapping
    }
    return switch (mapper.map(trace)) {
      case MappingResult.Refused refused -> Tally.QUARANTINED;
      case MappingResult.Excluded excluded -> Tally.EXCLUDED;
      case MappingResult.Mapped mapped when mapped.record().getOperation() == Operation.DELETE ->
          Tally.REMOVED;
      case MappingResult.Mapped mapped -> {
        records.add(mapped.record());
        yield Tally.ACCEPTED;
      }
    };
  }
}
