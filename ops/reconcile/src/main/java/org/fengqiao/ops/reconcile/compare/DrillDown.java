package org.fengqiao.ops.reconcile.compare;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.hub.Held;
import org.fengqiao.ops.reconcile.hub.HubSide;
import org.fengqiao.ops.reconcile.source.SourceException;
import org.fengqiao.ops.reconcile.source.SourceSide;

/** Sets the records of both sides against each other, key by key. */
final class DrillDown {

  /** Buckets whose records are kept in memory at once. */
  static final int MOST_BUCKETS = 1024;

  private DrillDown() {}

  /** Every record of these buckets. */
  static Map<String, Pair> into(BitSet buckets, FeedFile feed, SourceSide source, HubSide hub)
      throws SourceException, SQLException {
    RecordDigest digests = new RecordDigest();
    Map<String, Pair> pairs = new TreeMap<>();
    Function<String, Pair> pair = key -> pairs.computeIfAbsent(key, Pair::new);
    source.tell(
        record -> {
          if (buckets.get(Buckets.of(digests.ofKey(record.recordKey())))) {
            pair.apply(record.recordKey()).add(record);
          }
        });
    hub.tell(
        feed,
        fact -> {
          if (buckets.get(Buckets.of(digests.ofKey(fact.recordKey())))) {
            pair.apply(fact.recordKey()).set(fact);
          }
        });
    hub.tellHeld(
        feed,
        (key, why) -> {
          Pair held = pairs.get(key);
          if (held != null) {
            held.set(why);
          }
        });
    return pairs;
  }

  /** These records, looked up one by one. */
  static Map<String, Pair> at(Collection<String> recordKeys, SourceSide source, HubSide hub)
      throws SourceException, SQLException {
    Map<String, Pair> pairs = new TreeMap<>();
    recordKeys.forEach(key -> pairs.put(key, new Pair(key)));
    source.find(recordKeys).forEach(record -> of(pairs, record.recordKey()).add(record));
    hub.find(recordKeys).forEach(fact -> of(pairs, fact.recordKey()).set(fact));
    Map<String, Held> held = hub.findHeld(recordKeys);
    held.forEach((key, why) -> of(pairs, key).set(why));
    return pairs;
  }

  private static Pair of(Map<String, Pair> pairs, String key) {
    return pairs.computeIfAbsent(key, Pair::new);
  }
}
