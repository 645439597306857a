package org.fengqiao.connectors.capture.push;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a month which posts were answered: one that comes again late, when its rows have
 * changed since, must not bring their older state back.
 */
final class AnsweredPosts {

  private static final String READ =
      "select content from edge.answered_post where feed = ? and request = ?";
  private static final String REMEMBER =
      "insert into edge.answered_post (feed, request, content) values (?, ?, ?)"
          + " on conflict do nothing";
  private static final String FORGET =
      "delete from edge.answered_post where feed = ? and answered_at < now() - interval '30 days'";

  private final EdgeTables tables;
  private final String feed;

  AnsweredPosts(DataSource edgeStore, String feed) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
  }

  /** Digest of the post that was answered under this name; null when none was. */
  @Nullable String content(String request) throws CaptureException {
    return tables
        .ask(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.setString(1, feed);
                statement.setString(2, request);
                try (ResultSet rows = statement.executeQuery()) {
                  return rows.next() ? Optional.of(rows.getString(1)) : Optional.<String>empty();
                }
              }
            })
        .orElse(null);
  }

  /** Remembers a post; call it only after its rows were confirmed. */
  void remember(String request, String content) throws CaptureException {
    tables.change(REMEMBER, feed, request, content);
  }

  /** Forgets what was answered more than 30 days ago. */
  void forgetOld() throws CaptureException {
    tables.change(FORGET, feed);
  }
}
