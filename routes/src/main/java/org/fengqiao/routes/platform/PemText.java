package org.fengqiao.routes.platform;

import java.util.Base64;

/** Keys and certificates as text, as OpenSSL writes them (PEM, RFC 7468). */
public final class PemText {

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private PemText() {}

  /**
   * Writes one of them.
   *
   * @param label what it is, as CERTIFICATE, PRIVATE KEY or PUBLIC KEY
   * @param content it in DER
   * @return lines of at most 64 characters, each with its end
   */
  public static String of(String label, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, LINES.encodeToString(content), label);
  }
}
