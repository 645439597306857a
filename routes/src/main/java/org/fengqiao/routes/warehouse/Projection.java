package org.fengqiao.routes.warehouse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.DisputeBatch;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * The warehouse as a projection of changed disputes. A batch may come twice, and batches in any
 * order: the greatest revision of a dispute and of each of its cases stays.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class Projection {

  private final HubStore store;

  Projection(HubStore store) {
    this.store = store;
  }

  /**
   * Writes the batch to the fact tables in one transaction.
   *
   * @throws SQLException when the database is away or refuses; the cause says whether trying again
   *     may help
   */
  public void project(DisputeBatch batch) throws SQLException, IOException {
    FactRows rows = new FactRows(batch);
    try (Connection connection = store.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, ProjectionSql.DISPUTES, rows.disputes());
        write(connection, ProjectionSql.CASES, rows.cases());
        connection.commit();
      } catch (SQLException | IOException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void write(Connection connection, ProjectionSql.Table table, byte[] rows)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(table.prepare());
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(table.copy(), new ByteArrayInputStream(rows), 1 << 16);
      statement.executeUpdate(table.merge());
    }
  }
}
