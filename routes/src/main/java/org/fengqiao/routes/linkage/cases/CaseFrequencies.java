package org.fengqiao.routes.linkage.cases;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;

/** Counts which values of case records are frequent: of parties, places and types. */
public final class CaseFrequencies {

  /** What fewer records carry is rare: so many may be of one dispute. */
  private static final int FEWEST = 12;

  /** What a smaller share of many records carries is rare, and is not kept. */
  private static final int RECORDS_OF_A_FREQUENT_VALUE = 100_000;

  private static final int[] COUNTED =
      Stream.concat(
              CaseFacets.TOKEN_KINDS.stream(),
              Stream.of(
                  CaseFacets.COUNTY, CaseFacets.TOWNSHIP, CaseFacets.TYPE, CaseFacets.TYPE_GROUP))
          .mapToInt(CaseFacets.ALL::index)
          .toArray();

  private CaseFrequencies() {}

  /** The frequent values of records. */
  public static Frequencies of(List<Evidence> records) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (Evidence record : records) {
      for (int facet : COUNTED) {
        for (int i = 0; i < record.size(facet); i++) {
          counts.addTo(Evidence.value(record.word(facet, i)), 1);
        }
      }
    }
    int least = Math.max(FEWEST, records.size() / RECORDS_OF_A_FREQUENT_VALUE);
    counts.long2IntEntrySet().removeIf(each -> each.getIntValue() < least);
    return Frequencies.of(records.size(), counts);
  }
}
