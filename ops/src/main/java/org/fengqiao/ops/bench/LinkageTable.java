package org.fengqiao.ops.bench;

import java.util.Map;
import org.fengqiao.ops.bench.LinkageFigures.AtJoin;
import org.fengqiao.ops.bench.LinkageFigures.Clusters;
import org.fengqiao.ops.bench.LinkageFigures.Disputes;
import org.fengqiao.ops.bench.LinkageFigures.KnownRows;
import org.fengqiao.ops.bench.LinkageFigures.OnTokens;
import org.fengqiao.ops.bench.LinkageFigures.Peer;
import org.fengqiao.ops.bench.LinkageFigures.Rightness;

/** The figures of the linkage yardstick for people. */
final class LinkageTable {

  private static final double MEGABYTE = 1 << 20;
  private static final String LINE = "%-22s %9s %9s %9s %9s %8s %8s %9s %10s %9s%n";

  private final StringBuilder text = new StringBuilder();

  private LinkageTable() {}

  /** The table. */
  static String of(LinkageFigures figures) {
    LinkageTable table = new LinkageTable();
    table.add("%n%d 核 / processors, Java %s%n", figures.processors(), figures.java());
    if (!figures.sets().isEmpty()) {
      table.addHeading("公开集 known sets");
      figures.sets().forEach(table::addSet);
    }
    if (figures.disputes() != null) {
      table.addDisputes(figures.disputes());
    }
    return table.text.toString();
  }

  private void add(String format, Object... values) {
    text.append(format.formatted(values));
  }

  private void addHeading(String first) {
    add("%n");
    add(LINE, first, "P", "R", "F1", "B3 F1", "largest", "true", "worst*", "rec/s", "heap MB");
  }

  private void addSet(KnownRows set) {
    OnTokens tokens = set.tokens();
    add("%s, %,d 条 / records%n", set.name(), set.records());
    addLine(
        "  令牌 tokens",
        tokens.clusters().pairs(),
        tokens.clusters(),
        Integer.toString(LinkageFigures.worst(tokens.largestAtThreshold())),
        tokens.recordsPerSecond(),
        tokens.peakHeapBytes());
    Peer peer = set.peer();
    if (peer != null) {
      addLine(
          "  Duke 1.2, 0.85",
          peer.links(),
          peer.clusters(),
          "",
          peer.recordsPerSecond(),
          peer.peakHeapBytes());
      addPairs("  Duke, best threshold", peer.best());
      addPairs("  Duke, components", peer.clusters().pairs());
    }
  }

  private void addPairs(String first, Rightness pairs) {
    add("%-22s %9.4f %9.4f %9.4f%n", first, pairs.precision(), pairs.recall(), pairs.f1());
  }

  private void addLine(
      String first,
      Rightness pairs,
      Clusters clusters,
      String worst,
      double recordsPerSecond,
      long bytes) {
    add(
        LINE,
        first,
        "%.4f".formatted(pairs.precision()),
        "%.4f".formatted(pairs.recall()),
        "%.4f".formatted(pairs.f1()),
        "%.4f".formatted(clusters.bCubed().f1()),
        clusters.largest(),
        clusters.largestTrue(),
        worst,
        "%,.0f".formatted(recordsPerSecond),
        "%,.0f".formatted(bytes / MEGABYTE));
  }

  private void addDisputes(Disputes world) {
    addHeading("纠纷 disputes");
    add("%,d 起, 种子 / seed %d, %,d 条 / records%n", world.disputes(), world.seed(), world.records());
    addLine(
        "  批量 bulk",
        world.clusters().pairs(),
        world.clusters(),
        Integer.toString(LinkageFigures.worst(world.largestAtThreshold())),
        world.recordsPerSecond(),
        world.peakHeapBytes());
    world
        .live()
        .forEach(
            live ->
                add(
                    "  逐条乱序 one by one, shuffled: F1 %.4f, %,d 条与批量不同 / records elsewhere than in bulk, %,.0f rec/s%n",
                    live.f1(), live.elsewhere(), live.recordsPerSecond()));
    for (Map.Entry<String, Rightness> pair : world.byDepartments().entrySet()) {
      addPairs("  " + pair.getKey(), pair.getValue());
    }
    world
        .lookalikes()
        .forEach(
            (kind, trapped) ->
                add(
                    "  貌似而非 lookalikes: %-18s %,9d 对 / pairs, %,7d 误并 / merged%n",
                    kind, trapped.pairs(), trapped.merged()));
    if (!world.joins().isEmpty()) {
      add("%n阈值 join threshold: 貌似而非 lookalikes 误并 merged, 每万 of 10,000%n");
      world.joins().forEach(this::addJoin);
    }
  }

  private void addJoin(AtJoin at) {
    Rightness pairs = at.clusters().pairs();
    add(
        "  %5.1f bits: P %.5f, R %.4f, 误并 merged %,d / %,d = %.1f%n",
        at.join(),
        pairs.precision(),
        pairs.recall(),
        at.merged(),
        at.lookalikes(),
        at.mergedOfTenThousand());
    at.reasons().forEach(each -> add("    %,d 对 / pairs: %s%n", each.pairs(), each.levels()));
  }
}
