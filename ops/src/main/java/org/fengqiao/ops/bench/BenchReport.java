package org.fengqiao.ops.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one run measured.
 *
 * @param processors of the machine
 * @param java version of the virtual machine
 * @param rows cases of the first load and of the stream, each
 * @param ratePerSecond changes a second of the live part
 * @param bareCold the bare engine in a fresh virtual machine
 * @param bareWarm the bare engine once more in the same one
 * @param wholeSnapshot the whole path in a fresh virtual machine
 * @param wholeStreaming the whole path after its first load
 * @param toWarehouse from the source's commit to the warehouse's
 * @param unmeasured live changes that did not reach the warehouse in time
 */
record BenchReport(
    int processors,
    String java,
    long rows,
    int ratePerSecond,
    BareMeasurement.Result bareCold,
    BareMeasurement.Result bareWarm,
    Rate wholeSnapshot,
    Rate wholeStreaming,
    Latency toWarehouse,
    long unmeasured) {

  String table() {
    return """

        %d 核 / processors, Java %s, %,d 行 / rows each
                                             行每秒 rows/s    比值 ratio
        空引擎 bare engine, snapshot, cold     %,12.0f
        空引擎 bare engine, snapshot, warm     %,12.0f
        全程 whole path, snapshot, cold        %,12.0f    %.2f of bare cold, %.2f of bare warm
        空引擎 bare engine, streaming, cold    %,12.0f
        空引擎 bare engine, streaming, warm    %,12.0f
        全程 whole path, streaming, warm       %,12.0f    %.2f of bare cold, %.2f of bare warm

        %d 次变更每秒 / changes a second        p50 ms   p99 ms   longest ms   measured   missing
        源提交→数仓 source commit → warehouse %8.0f %8.0f %12.0f %10d %9d
        """
        .formatted(
            processors,
            java,
            rows,
            bareCold.snapshot().perSecond(),
            bareWarm.snapshot().perSecond(),
            wholeSnapshot.perSecond(),
            wholeSnapshot.perSecond() / bareCold.snapshot().perSecond(),
            wholeSnapshot.perSecond() / bareWarm.snapshot().perSecond(),
            bareCold.streaming().perSecond(),
            bareWarm.streaming().perSecond(),
            wholeStreaming.perSecond(),
            wholeStreaming.perSecond() / bareCold.streaming().perSecond(),
            wholeStreaming.perSecond() / bareWarm.streaming().perSecond(),
            ratePerSecond,
            toWarehouse.p50(),
            toWarehouse.p99(),
            toWarehouse.longest(),
            toWarehouse.count(),
            unmeasured);
  }

  String json() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("processors", processors);
    values.put("java", java);
    values.put("rows", rows);
    values.put("bareSnapshotColdPerSecond", bareCold.snapshot().perSecond());
    values.put("bareSnapshotWarmPerSecond", bareWarm.snapshot().perSecond());
    values.put("wholeSnapshotColdPerSecond", wholeSnapshot.perSecond());
    values.put("snapshotRatio", wholeSnapshot.perSecond() / bareCold.snapshot().perSecond());
    values.put("bareStreamingColdPerSecond", bareCold.streaming().perSecond());
    values.put("bareStreamingWarmPerSecond", bareWarm.streaming().perSecond());
    values.put("wholeStreamingWarmPerSecond", wholeStreaming.perSecond());
    values.put("streamingRatio", wholeStreaming.perSecond() / bareWarm.streaming().perSecond());
    values.put("liveRatePerSecond", ratePerSecond);
    values.put("toWarehouseMillis", toWarehouse);
    values.put("missing", unmeasured);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(values);
  }
}
