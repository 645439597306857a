package org.fengqiao.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodeTablesTest {

  private static final CodeTables TABLES = CodeTables.standard();

  @Test
  void keepsTablesOfOneNameApartByOwner() {
    assertThat(TABLES.name("justice.AJLY", "1")).contains("主动调解");
    assertThat(TABLES.codes("court.AJLY")).isNotEqualTo(TABLES.codes("justice.AJLY"));
  }

  @Test
  void knowsCourts() {
    assertThat(TABLES.name("court.FYDZ", "沪0118")).contains("上海市青浦区人民法院");
    assertThat(TABLES.name("court.FYQH", "沪0118")).contains("310118");
    assertThat(TABLES.name("court.AJLX", "民诉前调")).isPresent();
  }

  @Test
  void anUnknownCodeFindsNoneAndAnUnknownTableIsRefused() {
    assertThat(TABLES.name("justice.AJLY", "nine")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLES.name("AJLY", "1"))
        .withMessageContaining("justice.AJLY");
  }

  @Test
  void cannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> TABLES.codes("justice.AJLY").put("x", "y"));
  }
}
