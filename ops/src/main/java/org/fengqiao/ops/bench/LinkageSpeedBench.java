package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Bulk;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Durable;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Live;
import org.fengqiao.ops.bench.LinkageSpeedFigures.Peer;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.ops.bench.linkage.speed.BulkSpeed;
import org.fengqiao.ops.bench.linkage.speed.DukeSpeed;
import org.fengqiao.ops.bench.linkage.speed.DurableSpeed;
import org.fengqiao.ops.bench.linkage.speed.EchoedRecords;
import org.fengqiao.ops.bench.linkage.speed.Learnt;
import org.fengqiao.ops.bench.linkage.speed.LiveSpeed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ops/hub bench linkage-speed}. */
@Command(
    name = "linkage-speed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "归并速度:演示世界的回声(每条记录的真实纠纷已知),批量与逐条各测一遍,并与同样令牌上的 Duke 1.2 比较。",
      "Speed of linkage on echoes of the demo's world, whose truth is known: in bulk, one by one, and beside Duke 1.2 on the same tokens. HUB_JAVA_OPTIONS sets the heap."
    })
final class LinkageSpeedBench implements Callable<Integer> {

  /** So many records come one at a time into a store. */
  private static final int SINGLE = 2_000;

  @Option(names = "--records", description = "记录数 / records (${DEFAULT-VALUE})")
  private int records = 1_000_000;

  @Option(
      names = "--rounds",
      description = "批量测几遍,取最快 / rounds of the bulk path; the fastest counts (${DEFAULT-VALUE})")
  private int rounds = 3;

  @Option(
      names = "--live",
      description =
          "另有多少条逐条进入并计时,0 为不测 / so many more come one by one and are timed, 0 for none (${DEFAULT-VALUE})")
  private int live = 100_000;

  @Option(
      names = "--durable",
      description =
          "另有多少条写入带库的枢纽并计时,再重启,0 为不测 / so many go into a hub with a store, which is"
              + " started anew after, 0 for none (${DEFAULT-VALUE})")
  private int durable = 100_000;

  @Option(
      names = "--peer",
      description = "Duke 的记录数,0 为不运行 / records for Duke, 0 for none (${DEFAULT-VALUE})")
  private int peer = 50_000;

  @Option(names = "--seed", description = "世界的种子 / seed of the world (${DEFAULT-VALUE})")
  private long seed = 7;

  @Option(names = "--json", description = "结果文件 / where the figures go as JSON")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    System.out.println("造记录、学模型 / making records, learning a model …");
    Echoes echoes = EchoedRecords.echoes(seed);
    Learnt learnt = Learnt.from(echoes, records, seed);
    EchoedRecords echoed = EchoedRecords.of(echoes, records, seed);
    System.out.println("批量 / in bulk …");
    Bulk bulk =
        Stream.generate(() -> Bulk.of(BulkSpeed.link(echoed, learnt)))
            .limit(rounds)
            .min(Comparator.comparingDouble(Bulk::seconds))
            .orElseThrow();
    Live oneByOne = null;
    if (live > 0) {
      System.out.println("逐条 / one by one …");
      oneByOne = Live.of(LiveSpeed.link(echoes, records, live, learnt, seed));
    }
    Durable stored = null;
    if (durable > 0) {
      System.out.println("入库 / into a store …");
      stored = Durable.of(DurableSpeed.take(echoes, durable, SINGLE, seed));
    }
    Peer duke = peer > 0 ? Peer.of(DukeSpeed.link(echoes, peer, seed)) : null;
    LinkageSpeedFigures figures =
        LinkageSpeedFigures.of(echoed, seed, learnt, bulk, oneByOne, stored, duke);
    System.out.println(LinkageSpeedTable.of(figures));
    if (json != null) {
      Files.writeString(json, figures.json());
    }
    return 0;
  }
}
