package org.fengqiao.ops.reconcile.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a report. The SHA-256 of its canonical form shows damage; the HMAC-SHA-256 of the same
 * bytes shows a change by anyone who does not have the key.
 */
final class Seal {

  private static final String NAME = "seal";
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Seal() {}

  /** How a sealed report stands. */
  enum Verdict {
    /** Nothing was changed since it was sealed, as far as can be told with or without a key. */
    INTACT,
    /** It is not what was sealed. */
    BROKEN,
    /** A key was given, and the report bears no seal of a key. */
    WITHOUT_KEY
  }

  /** The report with its seal as the last entry. */
  static Map<String, @Nullable Object> on(
      Map<String, ? extends @Nullable Object> report, byte @Nullable [] key) {
    byte[] canonical = canonical(report);
    Map<String, String> seal = new LinkedHashMap<>();
    seal.put("sha256", sha256(canonical));
    if (key != null) {
      seal.put("hmac_sha256", hmac(canonical, key));
    }
    Map<String, @Nullable Object> sealed = new LinkedHashMap<>(report);
    sealed.put(NAME, seal);
    return sealed;
  }

  /** Whether a report is what was sealed. */
  static Verdict check(Map<String, ? extends @Nullable Object> sealed, byte @Nullable [] key) {
    Map<String, @Nullable Object> report = new LinkedHashMap<>(sealed);
    Map<?, ?> seal = report.remove(NAME) instanceof Map<?, ?> found ? found : Map.of();
    byte[] canonical = canonical(report);
    if (!same(sha256(canonical), seal.get("sha256"))) {
      return Verdict.BROKEN;
    }
    if (key == null) {
      return Verdict.INTACT;
    }
    Optional<Object> keyed = Optional.ofNullable(seal.get("hmac_sha256"));
    return keyed
        .map(written -> same(hmac(canonical, key), written) ? Verdict.INTACT : Verdict.BROKEN)
        .orElse(Verdict.WITHOUT_KEY);
  }

  /** JSON without blanks, every table in the order of its keys. */
  private static byte[] canonical(Map<String, ? extends @Nullable Object> report) {
    return CANONICAL.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean same(String computed, @Nullable Object written) {
    return MessageDigest.isEqual(
        computed.getBytes(StandardCharsets.US_ASCII),
        String.valueOf(written).getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static String hmac(byte[] bytes, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }
}
