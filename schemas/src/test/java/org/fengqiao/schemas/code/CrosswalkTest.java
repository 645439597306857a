package org.fengqiao.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.csv.CSVRecord;
import org.fengqiao.schemas.code.Crosswalk.Target;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CrosswalkTest {

  @ParameterizedTest
  @CsvSource({
    "JUSTICE, JUS_V1, 0, 01, EXACT",
    "JUSTICE, JUS_V1, 13, 21, EXACT",
    "JUSTICE, JUS_V1, 邻里纠纷, 02, EXACT",
    "JUSTICE, JUS_V1, 其他, 99, EXACT",
    "JUSTICE, JUS_V2_NAME, 拖欠农民工工资纠纷, 0902, EXACT",
    "PETITION, PETITION_CONTENT, 020203, 0801, INHERITED",
    "PETITION, PETITION_CONTENT, 20203, 0801, INHERITED",
    "PETITION, PETITION_CONTENT, 国土资源/土地征收, 0801, EXACT",
    "PETITION, PETITION_CONTENT, 农村农业, 98, NONE",
    "POLICE, POLICE_CALL, 04-02-01, 0201, EXACT",
    "POLICE, POLICE_CALL, 4-2-1, 0201, EXACT",
    "POLICE, POLICE_CALL, 04-02, 02, BROAD",
    "POLICE, POLICE_CALL, 渗水漏水, 0203, EXACT",
    "POLICE, POLICE_CALL, 宠物（犬患）纠纷, 0204, BROAD",
    "COURT, COURT_2020, 001, 0601, EXACT",
    "COURT, COURT_2020, 1, 0601, EXACT",
    "COURT, COURT_2020, 115.09, 0305, BROAD",
    "COURT, COURT_2020, 旅游合同纠纷, 1404, EXACT",
    "COURT, COURT_2020, 409, 98, PROCEDURE",
    "COURT, COURT_2025, 144.1, 0901, EXACT",
    "COURT, COURT_2025, 200, 17, BROAD",
    "COURT, COURT_2025, 旅游合同纠纷, 1404, EXACT",
    "FINANCE, PBC_B, B02, 1502, EXACT",
    "FINANCE, IFI, P06, 1509, EXACT",
  })
  void mapsWhatDepartmentsWrite(
      Department department, String scheme, String written, String type, CrosswalkMatch match) {
    assertThat(Crosswalk.of(department).find(scheme, written)).contains(new Target(type, match));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "77", "B02"})
  void whatIsNotInTheTableFindsNone(String written) {
    assertThat(Crosswalk.of(Department.JUSTICE).find("JUS_V1", written)).isEmpty();
  }

  @Test
  void anUnknownSchemeIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Crosswalk.of(Department.COURT).find("COURT_2011", "1"))
        .withMessageContaining("[COURT_2020, COURT_2025]");
  }

  @Test
  void financeHasOneSchemeForEachTrade() {
    assertThat(Crosswalk.of(Department.FINANCE).schemes())
        .containsExactly("IFI", "INS", "PAY", "PBC_B", "SEC", "TRU");
  }

  @ParameterizedTest
  @EnumSource(Department.class)
  void everyTargetIsACanonicalType(Department department) {
    for (CSVRecord row :
        CsvResource.rows(
            "crosswalk_" + department.name().toLowerCase(java.util.Locale.ROOT) + ".csv")) {
      assertThat(DisputeTypes.standard().find(row.get("canonical_code"))).as("%s", row).isPresent();
    }
  }
}
