package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.connectors.feed.Feed;

/**
 * The versions of feed files that records were made with, in an edge's store. A number stands for
 * one content for good, so that a record's mapping version says how it was mapped.
 *
 * @param store connection to the edge's store, which stays open
 */
public record FeedVersions(Connection store) {

  private static final String KEEP =
      """
      insert into edge.feed_version (feed, version, sha256, content, owner, file_account, changed_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing""";
  private static final String RUN =
      """
      insert into edge.feed_version_run (feed, version)
      select ?, ? where ? is distinct from
        (select version from edge.feed_version_run where feed = ? order by number desc limit 1)""";
  private static final String DIGEST =
      "select sha256 from edge.feed_version where feed = ? and version = ?";
  private static final String CONTENT =
      "select content from edge.feed_version where feed = ? and version = ?";
  private static final String LIST =
      """
      select v.version, v.sha256, v.owner, v.file_account, v.changed_at, max(r.at),
        max(r.number) = (select max(number) from edge.feed_version_run where feed = v.feed)
      from edge.feed_version v join edge.feed_version_run r using (feed, version)
      where v.feed = ? group by v.feed, v.version order by v.version""";

  /**
   * Keeps the feed's file when its version is new, and notes that it is in force.
   *
   * @return whether the version is the feed's; false when another content ran under its number, and
   *     nothing is noted
   */
  public boolean keep(Feed feed) throws SQLException {
    FeedFileVersion file = FeedFileVersion.of(feed);
    try (PreparedStatement statement = store.prepareStatement(KEEP)) {
      statement.setString(1, file.feed());
      statement.setInt(2, file.version());
      statement.setString(3, file.sha256());
      statement.setBytes(4, file.content());
      statement.setString(5, file.owner());
      statement.setString(6, file.fileAccount());
      statement.setObject(7, file.changedAt().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
    if (!isFree(file)) {
      return false;
    }
    try (PreparedStatement statement = store.prepareStatement(RUN)) {
      statement.setString(1, file.feed());
      statement.setInt(2, file.version());
      statement.setInt(3, file.version());
      statement.setString(4, file.feed());
      statement.executeUpdate();
    }
    return true;
  }

  /** Whether no other content has run under the version that the feed's file has. */
  public boolean isFree(Feed feed) throws SQLException {
    return isFree(FeedFileVersion.of(feed));
  }

  private boolean isFree(FeedFileVersion file) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(DIGEST)) {
      statement.setString(1, file.feed());
      statement.setInt(2, file.version());
      try (ResultSet row = statement.executeQuery()) {
        return !row.next() || file.sha256().equals(row.getString(1));
      }
    }
  }

  /** The versions of a feed, the lowest number first; empty when none has run. */
  public List<KeptVersion> of(String feed) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(LIST)) {
      statement.setString(1, feed);
      List<KeptVersion> kept = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          kept.add(
              new KeptVersion(
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  row.getObject(6, OffsetDateTime.class).toInstant(),
                  row.getBoolean(7)));
        }
      }
      return kept;
    }
  }

  /** Whether this content is that of any version of the feed, so that it can be had back. */
  public boolean holds(String feed, byte[] content) throws SQLException {
    String sha256 = FeedFileVersion.sha256(content);
    return of(feed).stream().anyMatch(kept -> kept.sha256().equals(sha256));
  }

  /** The file of a version; empty when it has not run here. */
  public Optional<byte[]> content(String feed, int version) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(CONTENT)) {
      statement.setString(1, feed);
      statement.setInt(2, version);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }
}
