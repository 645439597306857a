package org.fengqiao.connectors.quarantine;

import org.jspecify.annotations.Nullable;

/** A sealed row does not open: another department's key, or someone changed or moved it. */
public final class SealBrokenException extends Exception {

  private static final long serialVersionUID = 1L;

  SealBrokenException(@Nullable Throwable cause) {
    super(
        "Q001 the sealed row does not open with this department's key; it was altered, moved, or"
            + " sealed with another key",
        cause);
  }
}
