package org.fengqiao.routes.platform.backup;

/** A backup or a restoration that would not be what it is taken for. */
final class RefusedBackupException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates a refusal.
   *
   * @param key of the text that says why
   */
  RefusedBackupException(String key) {
    super(key);
  }
}
