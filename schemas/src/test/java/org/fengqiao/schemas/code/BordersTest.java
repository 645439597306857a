package org.fengqiao.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BordersTest {

  private static final Borders CHINA = Borders.china();

  @ParameterizedTest
  @CsvSource({
    "310000, 320000, true", "320000, 310000, true", "310000, 330000, true", "310000, 340000, false",
    "340000, 370000, true", "610000, 640000, true", "310000, 310000, false", "310000, 999999, false"
  })
  void knowsWhichProvincesTouch(String a, String b, boolean adjacent) {
    assertThat(CHINA.provincesAdjacent(a, b)).isEqualTo(adjacent);
  }

  @Test
  void qingpuTouchesThreeCountiesLongestFirst() {
    assertThat(CHINA.ofCounty("310118"))
        .extracting(BorderPair::neighbour, BorderPair::neighbourProvince, BorderPair::seaOnly)
        .containsExactly(
            tuple("320583", "320000", false),
            tuple("330421", "330000", false),
            tuple("320509", "320000", false));
  }

  @Test
  void pudongTouchesShengsiInTheSeaOnly() {
    assertThat(CHINA.ofCounty("310115"))
        .containsExactly(new BorderPair("310115", "330922", "330000", 2.92, true));
  }

  @Test
  void shanghaiHasTwelvePairs() {
    assertThat(Divisions.china().counties())
        .filteredOn(county -> county.provinceCode().equals("310000"))
        .flatExtracting(county -> CHINA.ofCounty(county.code()))
        .hasSize(12);
  }

  @Test
  void everyPairIsSeenFromBothSidesCrossesAProvinceAndIsInForce() {
    assertThat(CsvResource.rows("county_borders.csv"))
        .hasSize(989)
        .allSatisfy(
            row -> {
              String a = row.get("county_a");
              String b = row.get("county_b");
              assertThat(CHINA.ofCounty(a)).extracting(BorderPair::neighbour).contains(b);
              assertThat(CHINA.ofCounty(b)).extracting(BorderPair::neighbour).contains(a);
              assertThat(
                      CHINA.provincesAdjacent(
                          a.substring(0, 2) + "0000", b.substring(0, 2) + "0000"))
                  .isTrue();
              assertThat(Divisions.china().resolve(a, null).map(Division::code)).contains(a);
              assertThat(Divisions.china().resolve(b, null).map(Division::code)).contains(b);
            });
  }

  @Test
  void anInlandCountyHasNone() {
    assertThat(CHINA.ofCounty("310101")).isEmpty();
  }
}
