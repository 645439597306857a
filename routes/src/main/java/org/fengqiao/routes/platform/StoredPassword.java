package org.fengqiao.routes.platform;

import java.security.SecureRandom;
import java.util.Base64;
import org.postgresql.util.PasswordUtil;

/** Passwords of the database's roles: the server, and so its log, only ever sees what it stores. */
public final class StoredPassword {

  private static final int BYTES = 18;

  private StoredPassword() {}

  /** A new password that nobody can guess. */
  public static String generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What PostgreSQL stores of a password (SCRAM-SHA-256). */
  public static String verifier(String password) {
    return PasswordUtil.encodeScramSha256(password.toCharArray());
  }
}
