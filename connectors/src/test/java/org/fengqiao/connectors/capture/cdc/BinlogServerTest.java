package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server is known by what it says of itself, not by the driver it is behind. */
class BinlogServerTest {

  @ParameterizedTest
  @CsvSource({
    "11.4.5-MariaDB-log, true",
    "5.5.5-10.11.6-MariaDB, true",
    "8.4.3, false",
    "8.0.36-0ubuntu0.22.04.1, false",
    "5.7.44-log, false"
  })
  void knowsAServerByWhatItSaysOfItself(String version, boolean isMariaDb) {
    assertThat(BinlogServer.isMariaDb(version)).isEqualTo(isMariaDb);
  }

  @ParameterizedTest
  @CsvSource({
    "11.4.5-MariaDB-log, show master status",
    "5.7.44-log, show master status",
    "8.0.33, show master status",
    "8.1.0, show master status",
    "8.2.0, show binary log status",
    "8.4.3-commercial, show binary log status",
    "9.1.0, show binary log status"
  })
  void isAskedForTheEndOfItsBinlogInItsOwnWords(String version, String words) {
    assertThat(BinlogServer.endOfBinlog(version)).isEqualTo(words);
  }
}
