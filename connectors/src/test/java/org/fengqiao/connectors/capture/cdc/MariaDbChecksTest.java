package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server of another kind behind MariaDB's driver is not taken for a MariaDB. */
class MariaDbChecksTest {

  @ParameterizedTest
  @CsvSource({
    "11.4.5-MariaDB-log, true",
    "5.5.5-10.11.6-MariaDB, true",
    "8.4.3, false",
    "8.0.36-0ubuntu0.22.04.1, false",
    "5.7.44-log, false"
  })
  void knowsAServerByWhatItSaysOfItself(String version, boolean isMariaDb) {
    assertThat(MariaDbChecks.isMariaDb(version)).isEqualTo(isMariaDb);
  }
}
