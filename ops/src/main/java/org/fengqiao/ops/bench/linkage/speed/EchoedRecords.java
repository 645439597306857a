package org.fengqiao.ops.bench.linkage.speed;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.ops.bench.linkage.WorldRecords;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.CaseRecord;

/** Records by the million as evidence, and beside it the dispute that each truly tells of. */
public final class EchoedRecords {

  /** So many disputes are told again and again; more repeat nothing that shows. */
  private static final int DISPUTES = 10_000;

  /** So many case records are turned into evidence at once, which is what is timed. */
  private static final int CHUNK = 1 << 15;

  private static final double NANOS = 1e9;

  private final List<Evidence> records;
  private final int[] truth;
  private final List<CaseRecord> chunk = new ArrayList<>(CHUNK);
  private long nanos;

  private EchoedRecords(int records) {
    this.records = new ArrayList<>(records);
    this.truth = new int[records];
  }

  /** The small world that records are echoes of. */
  public static Echoes echoes(long seed) {
    return Echoes.of(new WorldRecords(seed), DISPUTES);
  }

  /** Makes records; the same seed makes the same. */
  public static EchoedRecords of(Echoes echoes, int records, long seed) {
    EchoedRecords echoed = new EchoedRecords(records);
    echoes.tell(seed, records, (record, dispute) -> echoed.add(record, (int) dispute));
    echoed.turn();
    return echoed;
  }

  private void add(CaseRecord record, int dispute) {
    truth[records.size() + chunk.size()] = dispute;
    chunk.add(record);
    if (chunk.size() == CHUNK) {
      turn();
    }
  }

  private void turn() {
    long start = System.nanoTime();
    records.addAll(chunk.parallelStream().map(CaseEvidence::of).toList());
    nanos += System.nanoTime() - start;
    chunk.clear();
  }

  /** The evidence of each record. */
  public List<Evidence> records() {
    return records;
  }

  /** The dispute of each record. */
  public int[] truth() {
    return truth;
  }

  /** How long it took to turn case records into evidence; not, to make them. */
  public double seconds() {
    return nanos / NANOS;
  }
}
