package org.fengqiao.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisputeTypesTest {

  private static final DisputeTypes TYPES = DisputeTypes.standard();

  @Test
  void knowsNinetyNineTypesOnTwoLevels() {
    assertThat(TYPES.all()).hasSize(99).extracting(DisputeType::code).doesNotHaveDuplicates();
    assertThat(TYPES.all())
        .allSatisfy(type -> assertThat(TYPES.find(type.level1()).orElseThrow().parent()).isNull());
  }

  @Test
  void readsALineWhole() {
    assertThat(TYPES.find("0107"))
        .contains(
            new DisputeType(
                "0107",
                "涉家庭暴力纠纷",
                "01",
                "婚姻家庭纠纷",
                DisputeType.Mediability.PARTLY,
                List.of("POL", "LIT"),
                DisputeType.Sensitivity.AGGREGATE_ONLY));
    assertThat(TYPES.find("0107").orElseThrow().level1()).isEqualTo("01");
  }

  @Test
  void accusationsAreNeverStored() {
    assertThat(TYPES.find("90").orElseThrow().mediable())
        .isEqualTo(DisputeType.Mediability.NEVER_STORED);
  }

  @Test
  void theUnmappedTypeExists() {
    assertThat(TYPES.find(DisputeTypes.UNMAPPED)).isPresent();
    assertThat(TYPES.find("97")).isEmpty();
  }
}
