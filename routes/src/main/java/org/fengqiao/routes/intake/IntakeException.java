package org.fengqiao.routes.intake;

import java.sql.SQLException;

/** The store failed while a batch was taken in; the cause says whether trying again can help. */
final class IntakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IntakeException(SQLException cause) {
    super(cause);
  }
}
