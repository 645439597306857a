package org.fengqiao.ops.bench.linkage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * Millions of case records in seconds: a small world, told again and again with other people, other
 * numbers and other days. What a record carries, how it was mistyped and how it looks like another
 * is as often as in the small world, for it is copied from it; banks, landlords and names are as
 * common. Deterministic, and nothing that was told is held.
 */
public final class Echoes {

  private final List<Original> originals;
  private final Renaming renaming;

  private Echoes(List<Original> originals, Renaming renaming) {
    this.originals = originals;
    this.renaming = renaming;
  }

  /**
   * Learns the small world by heart.
   *
   * @param world where it is from
   * @param disputes how many of it; some ten thousand repeat nothing that shows
   */
  public static Echoes of(WorldRecords world, int disputes) {
    // Two by two: a dispute with an odd number may look like its predecessor, and its echo must.
    Map<Long, List<Original.Told>> pairs = new TreeMap<>();
    Bearers bearers = new Bearers();
    world.tell(
        disputes,
        (record, dispute) -> {
          long pair = dispute / 2;
          pairs
              .computeIfAbsent(pair, first -> new ArrayList<>())
              .add(new Original.Told(record, dispute % 2));
          bearers.add(record.getTokens(), pair);
        });
    return new Echoes(pairs.values().stream().map(Original::of).toList(), bearers.renaming());
  }

  /**
   * Tells records.
   *
   * @param seed which of the originals are told again, and with whom
   * @param records how many; a last dispute may be told in part
   * @param listener gets the record and the number of its true dispute
   */
  public void tell(long seed, long records, ObjLongConsumer<CaseRecord> listener) {
    SplittableRandom random = new SplittableRandom(seed);
    long told = 0;
    for (long echo = 0; told < records; echo++) {
      Original original = originals.get(random.nextInt(originals.size()));
      Duration later = original.anyShift(random);
      for (Original.Told each : original.records()) {
        if (told++ == records) {
          return;
        }
        listener.accept(each.echo(echo, later, renaming), 2 * echo + each.oddness());
      }
    }
  }
}
