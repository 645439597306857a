package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "登记表（终稿） 2.xlsx", "-rf.csv", "..%2fetc.csv", "$(id);'\"|*?.csv"})
  void keepsNamesThatDoNoHarm(String name) {
    assertThat(SafeName.of(name)).isEqualTo(name);
  }

  @Test
  void leavesRoomForWhatLiesBesideALongName() {
    String longest = "长".repeat(83) + ".csv";

    assertThat(SafeName.of(longest)).startsWith("长长").endsWith(".csv").hasSizeLessThan(80);
    assertThat(SafeName.of(longest).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(SafeName.LONGEST);
    assertThat(SafeName.of(longest)).isNotEqualTo(SafeName.of("长".repeat(82) + "短.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nERROR all is lost.csv", "a\u202Egpj.csv", "a\u0000.csv", "a\u2028b.csv"})
  void cleansNamesThatWouldWriteIntoALog(String name) {
    assertThat(SafeName.of(name)).matches("[a-zA-Z _]+~[0-9a-f]{12}\\.csv");
  }
}
