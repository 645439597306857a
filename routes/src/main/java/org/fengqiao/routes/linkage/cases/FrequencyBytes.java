package org.fengqiao.routes.linkage.cases;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.ByteBuffer;
import org.fengqiao.routes.linkage.evidence.Frequencies;

/**
 * Frequent values at rest. Of each count only the power of two is kept, for that is all that a
 * weight needs: nobody can read from it in how many disputes a token stands.
 */
public final class FrequencyBytes {

  private static final int VALUE_BYTES = Long.BYTES + 1;

  private FrequencyBytes() {}

  /** Writes frequent values. */
  public static byte[] write(Frequencies frequencies) {
    ByteBuffer bytes = ByteBuffer.allocate(frequencies.size() * VALUE_BYTES);
    frequencies.forEach(
        (value, count) ->
            bytes
                .putLong(value)
                .put((byte) (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count))));
    return bytes.array();
  }

  /**
   * Reads frequent values.
   *
   * @param records among how many records they were counted
   */
  public static Frequencies read(int records, byte[] from) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap(from.length / VALUE_BYTES);
    for (ByteBuffer bytes = ByteBuffer.wrap(from); bytes.hasRemaining(); ) {
      counts.put(bytes.getLong(), 1 << bytes.get());
    }
    return Frequencies.of(records, counts);
  }
}
