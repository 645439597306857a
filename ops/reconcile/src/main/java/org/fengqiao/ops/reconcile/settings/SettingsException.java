package org.fengqiao.ops.reconcile.settings;

/** What was asked for cannot be followed: a file that is not there or says nothing readable. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Tells what to mend, Chinese first. */
  public SettingsException(String message) {
    super(message);
  }
}
