package org.fengqiao.ops.spark;

import java.io.Serializable;
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A record of a case as the hub's store holds it for linkage. It crosses the cluster as it lies in
 * the store, and is unfolded where it is compared.
 *
 * @param number in the store
 * @param key feed and primary key
 * @param dispute that it stands in now
 * @param clues all that it can be compared by but its tokens
 * @param tokens null when it brings none
 */
record StoredRecord(long number, String key, String dispute, byte[] clues, byte @Nullable [] tokens)
    implements Serializable {

  Evidence evidence() {
    return EvidenceBytes.evidence(clues, tokens);
  }
}
