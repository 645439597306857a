package org.fengqiao.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SQL Server and Oracle refuse is told with the same remedies as what others refuse. */
class JdbcFailuresTest {

  @ParameterizedTest
  @CsvSource({
    "S0001, 18456, C101",
    "S0001, 4060, C102",
    "S0002, 208, C103",
    "S0001, 207, C104",
    "S0005, 229, C105",
    "72000, 1017, C101",
    "66000, 12514, C102",
    "42000, 942, C103",
    "42000, 904, C104",
    "42000, 1031, C105"
  })
  void namesWhatTheAdministratorMustDo(String state, int error, String code) {
    CaptureException explained =
        JdbcFailures.explain(
            new FeedPlace("justice.register", "register"),
            "SFJ.T_AJ",
            new SQLException("甲的行", state, error));

    assertThat(explained.code()).isEqualTo(code);
    assertThat(explained.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(explained).hasMessageContaining("register").hasMessageNotContaining("甲");
  }

  @ParameterizedTest
  @CsvSource({"08S01, 0", "66000, 12541", "08006, 17002"})
  void waitsForAServerThatDoesNotAnswer(String state, int error) {
    CaptureException explained =
        JdbcFailures.explain(
            new FeedPlace("justice.register", "register"),
            "SFJ.T_AJ",
            new SQLException("", state, error));

    assertThat(explained.code()).isEqualTo("C001");
    assertThat(explained.remedy()).isEqualTo(Remedy.RETRY);
  }
}
