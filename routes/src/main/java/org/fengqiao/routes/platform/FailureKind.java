package org.fengqiao.routes.platform;

import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.camel.RuntimeCamelException;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jms.JmsException;
import org.springframework.transaction.TransactionException;

/** Whose fault a failure is: the one place that decides between trying again and giving up. */
enum FailureKind {
  /** Database, broker or machine: the message is good and is tried again until it goes through. */
  INFRASTRUCTURE,
  /** The message itself: trying again cannot help. */
  POISON,
  /** Neither is sure: tried once more, then put aside. */
  UNKNOWN;

  // Connection, transaction rollback, resources (disk, memory), operator intervention, system
  // error.
  private static final Set<String> INFRASTRUCTURE_STATES =
      Set.of("08", "40", "53", "55", "57", "58");

  static FailureKind of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedMessageException || cause instanceof PoisonException) {
        return POISON;
      }
      if (cause instanceof SQLException sql) {
        return of(sql);
      }
      if (cause instanceof JMSException
          || cause instanceof JmsException
          || cause instanceof TransientDataAccessException
          || cause instanceof NonTransientDataAccessResourceException
          || cause instanceof InterruptedException
          || cause instanceof VirtualMachineError) {
        return INFRASTRUCTURE;
      }
      if (cause instanceof TransactionException && cause.getCause() == null) {
        return INFRASTRUCTURE;
      }
      if (cause instanceof RuntimeCamelException && cause.getCause() == null) {
        return UNKNOWN;
      }
    }
    return UNKNOWN;
  }

  private static FailureKind of(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    if (state == null || state.length() < 2) {
      return INFRASTRUCTURE;
    }
    if (INFRASTRUCTURE_STATES.contains(state.substring(0, 2))
        || failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException) {
      return INFRASTRUCTURE;
    }
    return state.startsWith("22") ? POISON : UNKNOWN;
  }

  /** What failed, in words that quote no value: messages of databases do. */
  static String describe(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedMessageException || cause instanceof PoisonException) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof SQLException sql) {
        return "SQLSTATE " + sql.getSQLState();
      }
    }
    return failure.getClass().getSimpleName();
  }
}
