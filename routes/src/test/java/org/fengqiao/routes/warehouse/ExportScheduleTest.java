package org.fengqiao.routes.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.warehouse.export.ExportSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published leaves the hub by itself, once, and is in the log. */
class ExportScheduleTest extends RunningHub {

  @TempDir private Path folder;

  @Test
  void aDayBringsAFolderWhenSomethingWasPublished() {
    published("2031-02", "2031-03-03T09:00+08:00");

    ask(folder, "2031-03-04T02:29+08:00");
    assertThat(folder).isEmptyDirectory();

    ask(folder, "2031-03-04T07:00+08:00");
    assertThat(folder.resolve("2031-03-04"))
        .isDirectoryContaining("glob:**/case_counts.csv")
        .isDirectoryContaining("glob:**/case_counts.parquet")
        .isDirectoryContaining("glob:**/SHA256SUMS");
    assertThat(new ExportLog(store.dataSource()).all())
        .filteredOn(entry -> entry.what().equals("2031-03-04"))
        .singleElement()
        .matches(entry -> entry.purpose().equals("monthly conference"));

    ask(folder, "2031-03-04T08:01+08:00");
    ask(folder, "2031-03-05T08:01+08:00");
    assertThat(folder).isDirectoryNotContaining("glob:**/2031-03-05");

    published("2031-01", "2031-03-05T09:00+08:00");
    ask(folder, "2031-03-06T02:30+08:00");
    assertThat(folder.resolve("2031-03-06")).isNotEmptyDirectory();
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenLater() throws IOException {
    published("2032-02", "2032-03-03T09:00+08:00");
    Path blocked = Files.createFile(folder.resolve("exports"));

    ask(blocked, "2032-03-04T02:30+08:00");
    assertThat(blocked).isEmptyFile();

    Files.delete(blocked);
    ask(blocked, "2032-03-04T02:31+08:00");
    assertThat(blocked.resolve("2032-03-04")).isNotEmptyDirectory();
  }

  @Test
  void nothingIsExportedWithoutAPurpose() {
    assertThatThrownBy(() -> new HubSettings.Export(folder, LocalTime.of(2, 30), " "))
        .hasMessageContaining("hub.export.purpose");
  }

  private void ask(Path to, String when) {
    Clock clock = Clock.fixed(OffsetDateTime.parse(when).toInstant(), ZoneOffset.UTC);
    HubSettings.Export settings =
        new HubSettings.Export(to, LocalTime.of(2, 30), "monthly conference");
    new ExportSchedule(store.dataSource(), clock, settings).exportWhenDue();
  }

  private void published(String month, String when) {
    jdbc()
        .sql("insert into warehouse.release values (?, 0, 0, ?, 'office', 'monthly', ?)")
        .params(YearMonth.parse(month).atDay(1), OffsetDateTime.parse(when), "0".repeat(64))
        .update();
  }
}
