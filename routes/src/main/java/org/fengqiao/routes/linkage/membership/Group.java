package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** Records that are one dispute so far, while a component is taken apart. */
final class Group {

  /** The records, by their place in the order of keys. */
  final IntArrayList records = new IntArrayList();

  /**
   * For each group with a linked pair between: by how much the pairs between weigh more, all
   * together, than if none were linked.
   */
  final Int2LongOpenHashMap links = new Int2LongOpenHashMap();

  /** Groups that this one must not be joined with. */
  final IntOpenHashSet apart = new IntOpenHashSet();

  /** How often the group has grown; a join that was proposed before is out of date. */
  int growth;

  Group(int record) {
    records.add(record);
  }

  int size() {
    return records.size();
  }
}
