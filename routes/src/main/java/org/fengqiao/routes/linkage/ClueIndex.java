package org.fengqiao.routes.linkage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Which records carry an identifier, in memory: 64 bits of the identifier lead to record numbers.
 * It only proposes: two identifiers may share their 64 bits, and a record may have changed, so each
 * candidate is compared by what the store holds of it.
 */
final class ClueIndex {

  /** How many carriers of one identifier are kept; one that has more tells nothing. */
  static final int CARRIERS = 100;

  private static final long NONE = 0;

  // Nearly every identifier has one carrier, which needs no list.
  private final Long2LongOpenHashMap first = new Long2LongOpenHashMap();
  private final Long2ObjectOpenHashMap<LongArrayList> all = new Long2ObjectOpenHashMap<>();
  private final FrequentTokens frequent = new FrequentTokens();

  /** Adds what a record carries; adding it again changes nothing. */
  void add(Incoming record) {
    long number = record.holder().number();
    record.references().forEach(reference -> add(key(reference), number));
    record.identifiers().forEach(token -> add(key(token), number));
  }

  private void add(long key, long number) {
    long one = first.putIfAbsent(key, number);
    if (one == NONE || one == number) {
      return;
    }
    LongArrayList carriers = all.computeIfAbsent(key, absent -> LongArrayList.of(one));
    if (carriers.size() < CARRIERS && !carriers.contains(number)) {
      carriers.add(number);
    }
  }

  /** Forgets everything. */
  void clear() {
    first.clear();
    first.trim();
    all.clear();
    all.trim();
    frequent.clear();
  }

  /** Tokens that are known to tell nothing; no candidate is proposed by them. */
  FrequentTokens frequent() {
    return frequent;
  }

  /**
   * Records that may be linked with those that came in: they share a reference, a token of one
   * human, two tokens, or a token that so many carry, here and in the batch, that it must be looked
   * at whether it is common.
   */
  LongSet candidates(Collection<Incoming> batch) {
    LongSet candidates = new LongOpenHashSet();
    Long2IntOpenHashMap inBatch = new Long2IntOpenHashMap();
    batch.forEach(record -> record.identifiers().forEach(token -> inBatch.addTo(key(token), 1)));
    for (Incoming record : batch) {
      record.references().forEach(reference -> candidates.addAll(carriers(key(reference))));
      LongSet once = new LongOpenHashSet();
      for (Token token : record.identifiers()) {
        if (frequent.contains(token)) {
          continue;
        }
        LongList carriers = carriers(key(token));
        if (LinkRules.ofOneHuman(token.kind())
            || carriers.size() + inBatch.get(key(token)) >= LinkRules.COMMON_TOKEN_DISPUTES) {
          candidates.addAll(carriers);
        } else {
          carriers.forEach(
              (long number) -> {
                if (!once.add(number)) {
                  candidates.add(number);
                }
              });
        }
      }
    }
    batch.forEach(record -> candidates.remove(record.holder().number()));
    return candidates;
  }

  private LongList carriers(long key) {
    LongList carriers = all.get(key);
    if (carriers != null) {
      return carriers;
    }
    long one = first.get(key);
    return one == NONE ? LongList.of() : LongList.of(one);
  }

  private static long key(Reference reference) {
    return MurmurHash3.hash128x64(reference.value().getBytes(StandardCharsets.UTF_8))[0];
  }

  private static long key(Token token) {
    return token.digest().getMostSignificantBits();
  }
}
