package org.fengqiao.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Single-row transactions at a fixed rate: two of three register a case, one changes an old one.
 */
final class LiveLoad {

  private LiveLoad() {}

  /**
   * Writes for a while; each transaction has its time on the clock and does not wait for an answer.
   *
   * @param firstNew number of the first case that is not yet registered; the one before is left
   *     alone
   */
  static void run(DataSource register, long firstNew, int perSecond, int seconds)
      throws SQLException {
    int total = perSecond * seconds;
    long next = firstNew;
    long start = System.nanoTime();
    try (Connection connection = register.getConnection();
        PreparedStatement change =
            connection.prepareStatement(
                "update t_rmtj_aj set saje = (5000 + ?)::text, gxsj = now() where id = ?")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < total; i++) {
        long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        if (i % 3 == 2) {
          change.setInt(1, i);
          change.setLong(2, 1 + i % (firstNew - 2));
          change.executeUpdate();
          connection.commit();
        } else {
          BenchRegister.write(connection, next, next);
          next++;
        }
      }
    }
  }
}
