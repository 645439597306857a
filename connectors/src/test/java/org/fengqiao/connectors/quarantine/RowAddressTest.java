package org.fengqiao.connectors.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.mapping.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowAddressTest {

  @Test
  void readsWhatItWrites() {
    RandomGenerator random = Arbitrary.random(14);
    Arbitrary.texts(3_000)
        .filter(key -> !key.isEmpty())
        .forEach(
            key -> {
              RowAddress address =
                  new RowAddress(
                      "court.cases",
                      "court.cases:" + key,
                      new Version(random.nextLong(), random.nextInt(Integer.MAX_VALUE)));

              assertThat(RowAddress.read(address.toString())).contains(address);
              assertThat(address.key()).isEqualTo(key);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.b|D210|acceptedAt",
        "a.b:1",
        "a.b:1@10",
        "a.b@10.1",
        "a.b:1@99999999999999999999.1",
        "a.b:1@10.9999999999"
      })
  void anythingElseIsNoAddress(String written) {
    assertThat(RowAddress.read(written)).isEmpty();
  }
}
