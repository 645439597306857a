package org.fengqiao.connectors.capture;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection that lets only questions through. It stands before the source's own rights and its
 * read-only transaction, so that looking at a system leaves no trace there even for a user who may
 * write.
 */
final class QuestionsOnly implements InvocationHandler {

  /** SQL state of what is refused here: read_only_sql_transaction. */
  static final String REFUSED = "25006";

  private static final int SECONDS_TO_ANSWER = 8;
  private static final Pattern QUESTION =
      Pattern.compile("\\s*(?:select|show)\\s[^;]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCKING =
      Pattern.compile(
          "\\bfor\\s+(?:no\\s+key\\s+)?(?:update|share|key)\\b|\\binto\\b|\\block\\s+in\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> HARMLESS =
      Set.of(
          "getMetaData",
          "getSchema",
          "getCatalog",
          "isClosed",
          "isValid",
          "isReadOnly",
          "close",
          "rollback",
          "createArrayOf",
          "toString",
          "hashCode");

  private final Connection source;

  private QuestionsOnly(Connection source) {
    this.source = source;
  }

  /** Wraps a fresh connection, which is read-only and never commits from now on. */
  static Connection over(Connection source) throws SQLException {
    source.setReadOnly(true);
    source.setAutoCommit(false);
    return (Connection)
        Proxy.newProxyInstance(
            QuestionsOnly.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new QuestionsOnly(source));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    @Nullable Object[] arguments = given == null ? new Object[0] : given;
    if (method.getName().equals("prepareStatement") && arguments.length == 1) {
      return question(String.valueOf(arguments[0]));
    }
    if (!HARMLESS.contains(method.getName())) {
      throw refused();
    }
    try {
      return method.invoke(source, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private PreparedStatement question(String sql) throws SQLException {
    if (!QUESTION.matcher(sql).matches() || LOCKING.matcher(sql).find()) {
      throw refused();
    }
    PreparedStatement statement = source.prepareStatement(sql);
    statement.setQueryTimeout(SECONDS_TO_ANSWER);
    return statement;
  }

  private static SQLException refused() {
    return new SQLException("Only questions are asked here", REFUSED);
  }
}
