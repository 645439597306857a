package org.fengqiao.ops.reconcile.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.ops.reconcile.compare.FeedComparison;
import org.fengqiao.ops.reconcile.compare.Sides;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.hub.HubSide;
import org.fengqiao.ops.reconcile.report.Texts;
import org.fengqiao.ops.reconcile.settings.Databases;
import org.fengqiao.ops.reconcile.settings.Login;
import org.fengqiao.ops.reconcile.settings.Settings;
import org.fengqiao.ops.reconcile.source.ArchiveSide;
import org.fengqiao.ops.reconcile.source.SourceException;
import org.fengqiao.ops.reconcile.source.SourceSide;
import org.fengqiao.ops.reconcile.source.TableSide;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is.
 *
 * @param settings knows the departments' systems
 * @param hub the hub's database
 * @param databases opens them
 */
record Places(Settings settings, Login hub, Databases databases) {

  /** A feed's comparison, with the sides that its source has. */
  FeedComparison comparison(FeedFile feed, Duration patience) {
    return new FeedComparison(feed, sides(feed), this::openHub, patience);
  }

  private @Nullable Sides sides(FeedFile feed) {
    if (!feed.source().isTable() && !isOwnFolder(feed)) {
      return null;
    }
    return new Sides() {
      @Override
      public SourceSide source() throws SourceException {
        return open(feed);
      }

      @Override
      public HubSide hub() throws SQLException {
        return openHub();
      }
    };
  }

  /** Feeds of which the warehouse has live records and that are not among these. */
  List<String> strangers(List<FeedFile> feeds) {
    try (HubSide side = openHub()) {
      List<String> names = new ArrayList<>(side.feeds());
      names.removeAll(feeds.stream().map(FeedFile::name).toList());
      return names;
    } catch (SQLException unreachable) {
      // Each feed's own comparison has failed for the same reason and says so.
      return List.of();
    }
  }

  private HubSide openHub() throws SQLException {
    return HubSide.on(databases.open(hub));
  }

  /** A folder of another machine is not read. */
  private boolean isOwnFolder(FeedFile feed) {
    return feed.source().isCsvFolder()
        && settings
            .connection(feed.source().connection())
            .filter(folder -> !folder.url().contains("://"))
            .isPresent();
  }

  private SourceSide open(FeedFile feed) throws SourceException {
    String name = feed.source().connection();
    Optional<Login> found = settings.connection(name);
    if (found.isEmpty()) {
      throw new SourceException(Texts.of("refused.connection", name));
    }
    Login login = found.get();
    if (!feed.source().isTable()) {
      return new ArchiveSide(feed, Path.of(login.url()));
    }
    try {
      return TableSide.on(databases.open(login), feed);
    } catch (SQLException e) {
      throw new SourceException(login + " (SQLSTATE " + e.getSQLState() + ")");
    }
  }
}
