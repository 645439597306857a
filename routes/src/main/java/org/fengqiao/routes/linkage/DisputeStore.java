package org.fengqiao.routes.linkage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeChanged;
import org.jspecify.annotations.Nullable;

/** The register of disputes, in the caller's transaction. */
final class DisputeStore {

  private final Connection connection;

  DisputeStore(Connection connection) {
    this.connection = connection;
  }

  /** Enters disputes that are new, and gives the revision to those that were there. */
  void touch(Collection<UUID> disputes, long revision) throws SQLException {
    update(
        """
        insert into hub.dispute (dispute_id, revision) select id, ? from unnest(?) id
        on conflict (dispute_id) do update set revision = excluded.revision
        """,
        statement -> {
          statement.setLong(1, revision);
          statement.setArray(2, uuids(disputes));
        });
  }

  /**
   * Moves the records of merged disputes, and lets their ids, and those that led to them, redirect.
   */
  void merge(Map<UUID, UUID> mergedInto, long revision) throws SQLException {
    List<UUID> merged = List.copyOf(mergedInto.keySet());
    List<UUID> into = merged.stream().map(mergedInto::get).toList();
    update(
        """
        update hub.case_record c set dispute_id = m.into_id
        from unnest(?, ?) m(merged_id, into_id) where c.dispute_id = m.merged_id
        """,
        statement -> {
          statement.setArray(1, uuids(merged));
          statement.setArray(2, uuids(into));
        });
    update(
        """
        update hub.dispute d set merged_into = m.into_id, revision = ?
        from unnest(?, ?) m(merged_id, into_id)
        where d.dispute_id = m.merged_id or d.merged_into = m.merged_id
        """,
        statement -> {
          statement.setLong(1, revision);
          statement.setArray(2, uuids(merged));
          statement.setArray(3, uuids(into));
        });
  }

  /** The disputes as they stand now, with all their cases. */
  List<DisputeChanged> load(Collection<UUID> disputes, Function<UUID, ChangeCause> cause)
      throws SQLException {
    List<DisputeChanged> loaded = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select d.dispute_id, d.revision, c.content
            from hub.dispute d join hub.case_record c using (dispute_id)
            where d.dispute_id = any (?) order by d.dispute_id, c.record_key
            """)) {
      select.setArray(1, uuids(disputes));
      try (ResultSet row = select.executeQuery()) {
        @Nullable DisputeChanged current = null;
        while (row.next()) {
          String id = row.getString(1);
          if (current == null || !current.getDisputeId().equals(id)) {
            current =
                DisputeChanged.newBuilder()
                    .setDisputeId(id)
                    .setRevision(row.getLong(2))
                    .setCause(cause.apply(UUID.fromString(id)))
                    .setCases(new ArrayList<>())
                    .build();
            loaded.add(current);
          }
          current.getCases().add(DisputeCases.decode(row.getBytes(3)));
        }
      }
    }
    return loaded;
  }

  private Array uuids(Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private void update(String sql, Binding binding) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      statement.executeUpdate();
    }
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
