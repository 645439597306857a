package org.fengqiao.routes.linkage;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of a record.
 *
 * @param record its number
 * @param rank where it stands among equals, which its key alone decides
 * @param evidence what it can be compared by; null when it is removed
 */
record Indexed(long record, long rank, @Nullable Evidence evidence) {

  static Indexed of(long record, String key, @Nullable Evidence evidence) {
    return new Indexed(
        record, MurmurHash3.hash128x64(key.getBytes(StandardCharsets.UTF_8))[0], evidence);
  }

  static Indexed of(Arrival arrival) {
    return of(arrival.holder().number(), arrival.record().getRecordKey(), arrival.evidence());
  }
}
