package org.fengqiao.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.junit.jupiter.api.Test;

/** The feed files that ship with the hub pass every check. */
class DepartmentFeedsTest {

  @Test
  void everyFeedOfTheFiveDepartmentsIsReadWithoutAFinding() {
    List<FeedReading> readings = FeedFolder.read(Path.of("departments"));

    assertThat(readings).hasSize(6).allSatisfy(reading -> assertThat(reading.findings()).isEmpty());
  }
}
