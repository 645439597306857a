package org.fengqiao.routes.warehouse.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Exports by itself (定时导出): at its time of day, when anything has been published since it last did,
 * into a folder that is named after the day. A day on which the hub was away at that time is made
 * up for.
 */
public final class ExportSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(ExportSchedule.class);

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Who exports, as the log has it. */
  private static final String ITSELF = "hub";

  private final DataSource database;
  private final Clock clock;
  private final Path folder;
  private final HubSettings.Export settings;

  /**
   * A schedule.
   *
   * @throws IllegalArgumentException when the settings name no folder
   */
  public ExportSchedule(DataSource database, Clock clock, HubSettings.Export settings) {
    if (settings.to() == null) {
      throw new IllegalArgumentException("hub.export.to names no folder");
    }
    this.database = database;
    this.clock = clock;
    this.folder = settings.to();
    this.settings = settings;
  }

  /** Exports if it is time. What fails is tried again the next time that this is asked. */
  public void exportWhenDue() {
    ZonedDateTime now = clock.instant().atZone(SHANGHAI);
    Path target = folder.resolve(now.toLocalDate().toString());
    if (!now.toLocalTime().isBefore(settings.at()) && !Files.exists(target) && hasNews()) {
      export(target);
    }
  }

  /** A release counts once more when it may still have been under way at the last export. */
  private boolean hasNews() {
    return JdbcClient.create(database)
        .sql(
            """
            select exists (
              select from warehouse.release where released_at > coalesce(
                (select max(exported_at) - interval '1 hour' from warehouse.export_log where exported_by = ?),
                '-infinity'))
            """)
        .param(ITSELF)
        .query(Boolean.class)
        .single();
  }

  private void export(Path target) {
    try {
      ExportManifest manifest =
          new Export(database, clock)
              .write(target, EnumSet.allOf(ExportFormat.class), ITSELF, settings.purpose());
      LOG.info("exported what is published: folder={} rows={}", target, manifest.rows());
    } catch (IOException e) {
      LOG.error(
          "scheduled export failed: the folder {} cannot be written ({}); let the hub's user write"
              + " there, or name another by hub.export.to. It is tried again every minute",
          target,
          e.getClass().getSimpleName());
    } catch (SQLException e) {
      // The driver's own words may quote values of a row.
      LOG.error(
          "scheduled export failed: the database refused to be read (SQLSTATE {}). It is tried again"
              + " every minute",
          Objects.requireNonNullElse(e.getSQLState(), "-"));
    }
  }
}
