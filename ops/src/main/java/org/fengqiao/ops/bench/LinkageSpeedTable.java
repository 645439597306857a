package org.fengqiao.ops.bench;

import org.fengqiao.ops.bench.LinkageSpeedFigures.Bulk;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Durable;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Live;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Peer;

/** How fast records were linked, for people. */
final class LinkageSpeedTable {

  private static final double MEGABYTE = 1 << 20;

  private LinkageSpeedTable() {}

  /** The table. */
  static String of(LinkageSpeedFigures figures) {
    StringBuilder text = new StringBuilder();
    add(
        text,
        "%n%d 核 / processors, Java %s, 堆上限 / heap at most %,.0f MB%n",
        figures.processors(),
        figures.java(),
        figures.mostHeapBytes() / MEGABYTE);
    add(
        text,
        "%,d 条 / records, 种子 / seed %d%n证据 evidence made in %.1f s; 模型 model learnt from %,d in %.1f s%n",
        figures.records(),
        figures.seed(),
        figures.evidenceSeconds(),
        figures.learntFrom(),
        figures.learnSeconds());
    addBulk(text, figures.bulk());
    if (figures.live() != null) {
      addLive(text, figures.live());
    }
    if (figures.durable() != null) {
      addDurable(text, figures.durable());
    }
    if (figures.peer() != null) {
      addPeer(text, figures.peer(), figures.bulk());
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String format, Object... values) {
    text.append(format.formatted(values));
  }

  private static void addBulk(StringBuilder text, Bulk bulk) {
    add(
        text,
        "批量 bulk: %,.0f rec/s (%.2f s, 处理器 / of processors %.2f s), 堆峰值 / heap %,.0f MB, P %.4f, R %.4f%n",
        bulk.recordsPerSecond(),
        bulk.seconds(),
        bulk.processorSeconds(),
        bulk.peakHeapBytes() / MEGABYTE,
        bulk.clusters().pairs().precision(),
        bulk.clusters().pairs().recall());
  }

  private static void addLive(StringBuilder text, Live live) {
    add(
        text,
        "逐条 one by one, 1 线程 / thread, %,d 条在先 / indexed: %,.0f rec/s, p50 %.4f ms, p99 %.4f ms, 最长 / longest %.1f ms%n",
        live.indexed(),
        live.recordsPerSecond(),
        live.perRecord().p50(),
        live.perRecord().p99(),
        live.perRecord().longest());
  }

  private static void addDurable(StringBuilder text, Durable durable) {
    add(
        text,
        "入库 durable, 每批千条 / batches of 1,000, %,d 条 / records: %,.0f rec/s, 最慢一批 / slowest batch %.2f s%n",
        durable.records(),
        durable.recordsPerSecond(),
        durable.longestBatchSeconds());
    add(
        text,
        "入库单条 durable, one at a time: p50 %.2f ms, p99 %.2f ms, 最长 / longest %.1f ms%n",
        durable.single().p50(),
        durable.single().p99(),
        durable.single().longest());
    add(
        text,
        "重启 restart with %,d 条 / records: %.1f s 后首条已归并 / until the first is linked, 其中索引 / of it the index %.2f s%n",
        durable.records(),
        durable.startSeconds(),
        durable.indexSeconds());
  }

  private static void addPeer(StringBuilder text, Peer peer, Bulk bulk) {
    add(
        text,
        "Duke 1.2, %,d 条同样的令牌 / records of the same tokens: %,.0f rec/s, 堆峰值 / heap %,.0f MB, P %.4f, R %.4f; 批量为其 / bulk is %.1f 倍 / times as fast a record%n",
        peer.records(),
        peer.recordsPerSecond(),
        peer.peakHeapBytes() / MEGABYTE,
        peer.links().precision(),
        peer.links().recall(),
        bulk.recordsPerSecond() / peer.recordsPerSecond());
  }
}
