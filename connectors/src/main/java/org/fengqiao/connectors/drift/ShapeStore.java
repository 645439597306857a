package org.fengqiao.connectors.drift;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;
import org.fengqiao.connectors.drift.ColumnShape.Kind;

/** What one feed's source looked like, and which changes of it are open, in the edge's tables. */
final class ShapeStore {

  private static final String READ =
      """
      select name, place, kind, type, length, nullable, key from edge.source_column
      where feed = ? and part = ? and source_table = ? order by place\
      """;
  private static final String WRITE =
      """
      insert into edge.source_column
        (feed, part, source_table, name, place, kind, type, length, nullable, key)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String NOTE =
      """
      insert into edge.source_change
        (feed, part, name, change, before, after, mapping_version)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;

  private final EdgeTables tables;
  private final String feed;

  ShapeStore(DataSource edgeStore, String feed) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
  }

  /** The columns as they were remembered; none for a part that was never seen. */
  List<ColumnShape> known(Part part) throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, feed);
            statement.setString(2, part.stored());
            statement.setString(3, part.table());
            List<ColumnShape> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                columns.add(
                    new ColumnShape(
                        rows.getString(1),
                        rows.getInt(2),
                        Kind.valueOf(rows.getString(3)),
                        rows.getString(4),
                        rows.getInt(5),
                        rows.getBoolean(6),
                        rows.getBoolean(7)));
              }
            }
            return columns;
          }
        });
  }

  /** Remembers the columns in the place of those before. */
  void remember(Part part, List<ColumnShape> columns) throws CaptureException {
    tables.inTransaction(
        connection -> {
          forget(connection, "edge.source_column", part);
          try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (ColumnShape column : columns) {
              statement.setString(1, feed);
              statement.setString(2, part.stored());
              statement.setString(3, part.table());
              statement.setString(4, column.name());
              statement.setInt(5, column.place());
              statement.setString(6, column.kind().name());
              statement.setString(7, column.type());
              statement.setInt(8, column.length());
              statement.setBoolean(9, column.nullable());
              statement.setBoolean(10, column.key());
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** For each open change of the part, the version of the feed file when it was noticed. */
  Map<Change, Integer> noted(Part part) throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select name, change, before, after, mapping_version from edge.source_change"
                      + " where feed = ? and part = ?")) {
            statement.setString(1, feed);
            statement.setString(2, part.stored());
            Map<Change, Integer> noted = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                noted.put(
                    new Change(
                        part.column(rows.getString(1)),
                        Change.Kind.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getString(4)),
                    rows.getInt(5));
              }
            }
            return noted;
          }
        });
  }

  /** Notes the part's open changes, each with the version of the feed file that met it. */
  void note(Part part, Map<Change, Integer> open) throws CaptureException {
    tables.inTransaction(
        connection -> {
          forget(connection, "edge.source_change", part);
          try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            for (Map.Entry<Change, Integer> noted : open.entrySet()) {
              Change change = noted.getKey();
              statement.setString(1, feed);
              statement.setString(2, part.stored());
              statement.setString(3, change.column().column());
              statement.setString(4, change.kind().name());
              statement.setString(5, change.before());
              statement.setString(6, change.after());
              statement.setInt(7, noted.getValue());
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** What people have agreed to of the part and nobody has followed yet. */
  Acceptances.Untaken accepted(Part part) throws CaptureException {
    return tables.ask(connection -> new Acceptances(connection, feed).untaken(part));
  }

  /** Notes that the agreements are followed: what was remembered fits them. */
  void follow(Part part, Acceptances.Untaken accepted) throws CaptureException {
    tables.inTransaction(connection -> new Acceptances(connection, feed).take(part, accepted));
  }

  private void forget(Connection connection, String table, Part part) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from " + table + " where feed = ? and part = ?")) {
      statement.setString(1, feed);
      statement.setString(2, part.stored());
      statement.executeUpdate();
    }
  }
}
