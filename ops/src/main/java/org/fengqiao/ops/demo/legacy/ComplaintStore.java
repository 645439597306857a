package org.fengqiao.ops.demo.legacy;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands behind the finance office's service. The pages of one listing are cut from the keys
 * found when its first page was asked for, so that a complaint which changes meanwhile does not
 * push others out of sight.
 */
final class ComplaintStore implements LegacyStore {

  /** One page. */
  record Page(int total, List<String> rows) {}

  private final DataSource database;
  private final JsonMapper json = JsonMapper.shared();
  private long listedSince = -1;
  private List<String> listed = List.of();

  ComplaintStore(DataSource database) {
    this.database = database;
  }

  synchronized Page page(long since, int page, int size) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (page == 1 || since != listedSince) {
        listed = keysSince(connection, since);
        listedSince = since;
      }
      int from = (int) Math.min(listed.size(), (page - 1L) * size);
      List<String> keys = listed.subList(from, Math.min(listed.size(), from + size));
      return new Page(listed.size(), contents(connection, keys));
    }
  }

  private static List<String> keysSince(Connection connection, long since) throws SQLException {
    var sql = "select tsbh from complaint where gxsj >= ? order by gxsj, tsbh";
    try (var query = connection.prepareStatement(sql)) {
      query.setLong(1, since);
      return strings(query);
    }
  }

  private static List<String> contents(Connection connection, List<String> keys)
      throws SQLException {
    var sql =
        "select c.content from unnest(?) with ordinality k(tsbh, n) join complaint c using (tsbh) order by n";
    try (var query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("text", keys.toArray()));
      return strings(query);
    }
  }

  private static List<String> strings(PreparedStatement query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  @Override
  public void load(List<Trace> traces) throws SQLException {
    var sql =
        "insert into complaint (tsbh, gxsj, content) values (?, ?, ?) on conflict (tsbh) do update set gxsj = excluded.gxsj, content = excluded.content";
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      for (Trace trace : traces) {
        statement.setString(1, String.valueOf(trace.main().value("tsbh")));
        statement.setLong(2, (Long) requireNonNull(trace.main().value("gxsj")));
        statement.setString(3, json.writeValueAsString(tree(trace)));
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
    }
  }

  private static Map<String, @Nullable Object> tree(Trace trace) {
    Map<String, @Nullable Object> tree = properties(trace.main());
    tree.put("tsr", trace.rows().stream().skip(1).map(ComplaintStore::properties).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> properties(LegacyRow row) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (String column : row.table().columns()) {
      properties.put(column, row.value(column));
    }
    return properties;
  }

  @Override
  public void insert(Trace trace) throws SQLException {
    load(List.of(trace));
  }

  @Override
  public void update(Trace changed, List<LegacyRow> added) throws SQLException {
    load(List.of(changed));
  }

  @Override
  public void delete(Trace trace) {
    throw new UnsupportedOperationException("the finance office never deletes a complaint");
  }
}
