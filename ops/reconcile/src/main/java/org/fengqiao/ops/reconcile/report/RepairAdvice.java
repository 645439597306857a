package org.fengqiao.ops.reconcile.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fengqiao.ops.reconcile.compare.Difference;
import org.fengqiao.ops.reconcile.compare.Difference.Kind;
import org.fengqiao.ops.reconcile.compare.Outcome;
import org.fengqiao.ops.reconcile.compare.Outcome.Comparison;
import org.fengqiao.ops.reconcile.feed.FeedFile;

/**
 * The commands of the hub that tell the named records anew. They are printed, not run: this program
 * only reads.
 */
public final class RepairAdvice {

  /** Keys with smaller gaps between them are read again as one range. */
  private static final BigInteger GAP = BigInteger.valueOf(1_000);

  private static final int MOST_COMMANDS = 50;

  private RepairAdvice() {}

  /** What to run, one command or remark a line; empty when nothing is to be repaired. */
  public static List<String> of(Outcome outcome) {
    if (!(outcome.comparison() instanceof Comparison.Compared compared)
        || compared.differences().isEmpty()) {
      return List.of();
    }
    FeedFile feed = outcome.feed();
    List<String> lines = new ArrayList<>();
    List<String> keys =
        compared.differences().stream()
            .filter(one -> one.kind() == Kind.MISSING || one.kind() == Kind.ALTERED)
            .map(one -> one.recordKey().substring(feed.prefix().length()))
            .toList();
    if (!keys.isEmpty()) {
      lines.addAll(
          switch (feed.source().method()) {
            case "log" -> ranges(feed, keys);
            case "poll" -> List.of(command(feed, ""), Texts.of("repair.remembered", feed.name()));
            case "folder" ->
                List.of(
                    Texts.of("repair.files", feed.name()),
                    Texts.of("repair.remembered", feed.name()));
            default ->
                List.of(
                    Texts.of("repair.byitself", feed.name()),
                    Texts.of("repair.remembered", feed.name()));
          });
    }
    long surplus = compared.differences().stream().filter(RepairAdvice::isSurplus).count();
    if (surplus > 0) {
      lines.add(Texts.of("repair.surplus", feed.name(), surplus));
    }
    return lines;
  }

  private static boolean isSurplus(Difference difference) {
    return difference.kind() == Kind.PHANTOM || difference.kind() == Kind.DOUBLED;
  }

  private static List<String> ranges(FeedFile feed, List<String> keys) {
    boolean composed = feed.source().key().size() > 1;
    List<String> firsts =
        keys.stream().map(key -> composed ? key.substring(0, key.indexOf('|')) : key).toList();
    List<String> commands = new ArrayList<>();
    if (firsts.stream().allMatch(key -> key.matches("-?\\d{1,38}"))) {
      numbers(feed, firsts, commands);
    } else {
      new TreeSet<>(firsts).forEach(key -> commands.add(command(feed, range(key, key))));
    }
    return commands.size() <= MOST_COMMANDS ? commands : List.of(command(feed, ""));
  }

  private static void numbers(FeedFile feed, List<String> keys, List<String> commands) {
    TreeSet<BigInteger> sorted = new TreeSet<>();
    keys.forEach(key -> sorted.add(new BigInteger(key)));
    BigInteger from = sorted.first();
    BigInteger to = from;
    for (BigInteger key : sorted) {
      if (key.subtract(to).compareTo(GAP) > 0) {
        commands.add(command(feed, range(from, to)));
        from = key;
      }
      to = key;
    }
    commands.add(command(feed, range(from, to)));
  }

  private static String range(Object from, Object to) {
    return " --from " + quoted(from) + " --to " + quoted(to);
  }

  private static String quoted(Object key) {
    String text = key.toString();
    return text.matches("[A-Za-z0-9_.:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String command(FeedFile feed, String range) {
    return "ops/hub feed snapshot " + feed.name() + range + " --reason reconcile";
  }
}
