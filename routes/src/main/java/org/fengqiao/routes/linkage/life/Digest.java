package org.fengqiao.routes.linkage.life;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Keys by millions take eight bytes each: two of ten million are one in a hundred thousand runs.
 */
final class Digest {

  private Digest() {}

  static long of(String text) {
    return of(text, 0);
  }

  /**
   * Another digest for each seed.
   *
   * @param seed any
   */
  static long of(String text, int seed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return MurmurHash3.hash128x64(bytes, 0, bytes.length, seed)[0];
  }
}
