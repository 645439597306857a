package org.fengqiao.ops.bench.linkage.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.fengqiao.ops.bench.linkage.PeakHeap;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;

/** Links many records at once, on all processors. The truth is looked at when all is done. */
public final class BulkSpeed {

  private static final double NANOS = 1e9;

  private static final OperatingSystemMXBean WORK =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private BulkSpeed() {}

  /**
   * What came of it.
   *
   * @param quality against the truth
   * @param seconds from evidence to groups
   * @param processorSeconds that all threads of the process together were at work meanwhile
   * @param peakHeapBytes the most heap in use meanwhile, the records included
   */
  public record Outcome(
      Evaluation quality, double seconds, double processorSeconds, long peakHeapBytes) {}

  /** Links. */
  public static Outcome link(EchoedRecords echoed, Learnt learnt) {
    PeakHeap heap = new PeakHeap();
    long worked = WORK.getProcessCpuTime();
    long start = System.nanoTime();
    int[] groups =
        new BulkLinkage(learnt.keys(), learnt.scorer(), learnt.thresholds())
            .group(echoed.records());
    double seconds = (System.nanoTime() - start) / NANOS;
    double processorSeconds = (WORK.getProcessCpuTime() - worked) / NANOS;
    long peak = heap.bytes();
    return new Outcome(Evaluation.of(groups, echoed.truth()), seconds, processorSeconds, peak);
  }
}
