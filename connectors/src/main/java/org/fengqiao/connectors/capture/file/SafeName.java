package org.fengqiao.connectors.capture.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name under which a file is put away and spoken of. Names come from outside: one so long that
 * nothing could lie beside it, or with control characters that would write lines of their own into
 * a log, is shortened and cleaned, and told from similar ones by a digest of the whole.
 */
final class SafeName {

  /** Most bytes of a name; file systems take 255, a receipt beside the file needs some of them. */
  static final int LONGEST = 180;

  private static final int LETTERS_KEPT = 40;
  private static final int DIGEST_BYTES = 6;

  private SafeName() {}

  /** The name itself wherever it is harmless. */
  static String of(String name) {
    boolean clean = name.codePoints().allMatch(SafeName::isHarmless);
    if (clean && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return name;
    }
    String ending = ending(name);
    StringBuilder kept = new StringBuilder();
    name.substring(0, name.length() - ending.length())
        .codePoints()
        .limit(LETTERS_KEPT)
        .map(letter -> isHarmless(letter) ? letter : '_')
        .forEach(kept::appendCodePoint);
    return kept.append('~').append(digest(name)).append(ending).toString();
  }

  private static boolean isHarmless(int letter) {
    return !Character.isISOControl(letter)
        && Character.getType(letter) != Character.SURROGATE
        && Character.getType(letter) != Character.FORMAT
        && Character.getType(letter) != Character.LINE_SEPARATOR
        && Character.getType(letter) != Character.PARAGRAPH_SEPARATOR;
  }

  private static String ending(String name) {
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
  }

  private static String digest(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
