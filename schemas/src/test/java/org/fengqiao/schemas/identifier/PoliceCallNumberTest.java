package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.schemas.identifier.PoliceCallNumber.Quality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliceCallNumberTest {

  @ParameterizedTest
  @CsvSource({
    "20180110115346610103011591, VALID", "' ２０180110115346610103011591 ', VALID",
        "2019030514220131011, LENGTH_VARIANT",
    "20181310115346610103011591, INVALID", "00180110115346610103011591, INVALID",
        "201801101153466101, INVALID",
    "JJ180110115346610103011591, INVALID", "'', EMPTY"
  })
  void saysHowGoodAValueIs(String written, Quality quality) {
    assertThat(PoliceCallNumber.read(written).quality()).isEqualTo(quality);
  }
}
