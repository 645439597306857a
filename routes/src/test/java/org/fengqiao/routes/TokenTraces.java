package org.fengqiao.routes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.TokenDigest;

/**
 * Knows a token again in any text: as hexadecimal digits, in Base64, or as the number that linkage
 * makes of it, of which the four lowest bits tell epoch and side.
 */
final class TokenTraces {

  private static final int OTHER_BITS = 16;
  private static final int WHOLE_BYTES = 7;

  private final byte[] digest = new byte[16];
  private final List<String> traces = new ArrayList<>();

  /** A token that nothing else resembles. */
  TokenTraces(long seed) {
    new Random(seed).nextBytes(digest);
    String digits = HexFormat.of().formatHex(digest, 0, WHOLE_BYTES);
    traces.add(digits);
    traces.add(digits.toUpperCase(Locale.ROOT));
    for (int start = 0; start < 3; start++) {
      byte[] from = Arrays.copyOfRange(digest, start, start + 6);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(from).substring(0, 7);
      traces.add(encoded);
      traces.add(encoded.replace('+', '-').replace('/', '_'));
    }
    long value = ByteBuffer.wrap(digest).getLong();
    for (int bits = 0; bits < OTHER_BITS; bits++) {
      traces.add(Long.toString(value & -OTHER_BITS | bits));
      traces.add(Long.toUnsignedString(value & -OTHER_BITS | bits));
    }
  }

  TokenDigest digest() {
    return new TokenDigest(digest.clone());
  }

  /** The ways in which somebody could write it who asks for it. */
  Stream<String> written() {
    return Stream.concat(
        traces.stream(),
        Stream.of(HexFormat.of().formatHex(digest), Base64.getUrlEncoder().encodeToString(digest)));
  }

  /** Whether a text tells it. */
  boolean isIn(String text) {
    return traces.stream().anyMatch(text::contains);
  }

  /** The value that linkage makes of it, without epoch and side. */
  long value() {
    return ByteBuffer.wrap(digest).getLong() & -OTHER_BITS;
  }
}
