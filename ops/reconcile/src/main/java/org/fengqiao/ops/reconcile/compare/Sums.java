package org.fengqiao.ops.reconcile.compare;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.ops.reconcile.feed.Content;
import org.fengqiao.ops.reconcile.feed.Fate;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.feed.Field;
import org.fengqiao.ops.reconcile.hub.Fact;
import org.fengqiao.ops.reconcile.hub.Held;
import org.fengqiao.ops.reconcile.hub.HubSide;
import org.fengqiao.ops.reconcile.source.SourceException;
import org.fengqiao.ops.reconcile.source.SourceRecord;
import org.fengqiao.ops.reconcile.source.SourceSide;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a feed, each read once and summed into buckets. Remembered of single records are
 * only those that the hub holds back and those with a field that this program does not read.
 */
final class Sums {

  private static final int NONE = -1;

  private final RecordDigest digests = new RecordDigest();
  private final Long2IntOpenHashMap held = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap undecided = new Long2IntOpenHashMap();
  private final Buckets source = new Buckets();
  private final Buckets warehouse = new Buckets();
  private final long[] undecidedOfField = new long[Field.values().length];
  private long rows;
  private long deleted;
  private long excluded;
  private long quarantined;
  private long keyless;

  private Sums() {
    held.defaultReturnValue(NONE);
  }

  static Sums of(FeedFile feed, SourceSide source, HubSide hub)
      throws SourceException, SQLException {
    Sums sums = new Sums();
    hub.tellHeld(feed, (key, why) -> sums.held.put(sums.digests.ofKey(key), why.ordinal()));
    sums.keyless = source.tell(sums::add);
    hub.tell(feed, sums::add);
    return sums;
  }

  private void add(SourceRecord record) {
    rows++;
    long key = digests.ofKey(record.recordKey());
    Held why = held(key);
    if (!Pair.isExpected(record.fate(), why)) {
      if (record.fate() == Fate.DELETED) {
        deleted++;
      } else {
        excluded++;
      }
      return;
    }
    if (why == Held.QUARANTINED) {
      quarantined++;
      return;
    }
    int left = record.content().undecided() | Pair.besides(why);
    if (left != 0) {
      undecided.put(key, left);
      count(left);
    }
    source.add(key, digests.of(record.recordKey(), record.content(), left));
  }

  private void add(Fact fact) {
    long key = digests.ofKey(fact.recordKey());
    Content content = fact.content();
    warehouse.add(key, digests.of(fact.recordKey(), content, undecided.get(key)));
  }

  private void count(int left) {
    for (Field field : Field.values()) {
      if ((left & field.bit()) != 0) {
        undecidedOfField[field.ordinal()]++;
      }
    }
  }

  private @Nullable Held held(long key) {
    int ordinal = held.get(key);
    return ordinal == NONE ? null : Held.values()[ordinal];
  }

  BitSet differing() {
    return source.differing(warehouse);
  }

  Counts counts() {
    Map<Field, Long> left = new HashMap<>();
    for (Field field : Field.values()) {
      left.put(field, undecidedOfField[field.ordinal()]);
    }
    return new Counts(
        rows, source.records(), deleted, excluded, quarantined, keyless, warehouse.records(), left);
  }
}
