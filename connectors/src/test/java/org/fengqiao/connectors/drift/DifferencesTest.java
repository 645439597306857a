package org.fengqiao.connectors.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.connectors.drift.ColumnShape.Kind;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final ColumnShape KEY =
      new ColumnShape("id", 1, Kind.NUMBER, "bigint", 19, false, true);
  private static final ColumnShape DAY = column("slrq", 2, Kind.TEXT, "varchar", 20);
  private static final ColumnShape STAND = column("stand", 3, Kind.NUMBER, "int4", 10);

  private static ColumnShape column(String name, int place, Kind kind, String type, int length) {
    return new ColumnShape(name, place, kind, type, length, true, false);
  }

  private static List<String> between(List<ColumnShape> known, List<ColumnShape> now) {
    return Differences.between(null, known, now).stream()
        .map(
            change ->
                change.kind()
                    + " "
                    + change.column()
                    + " "
                    + change.before()
                    + ">"
                    + change.after())
        .toList();
  }

  @Test
  void seesNothingInColumnsThatOnlyMoved() {
    assertThat(between(List.of(KEY, DAY, STAND), List.of(DAY.at(1), STAND.at(2), KEY.at(3))))
        .isEmpty();
  }

  @Test
  void guessesARenamingByPlaceAndKind() {
    assertThat(
            between(
                List.of(KEY, DAY, STAND),
                List.of(KEY, DAY, column("anzahl", 3, Kind.NUMBER, "int8", 19))))
        .containsExactly("RENAMED stand int4>anzahl");
    assertThat(
            between(
                List.of(KEY, DAY, STAND),
                List.of(KEY, DAY, column("bz", 3, Kind.TEXT, "varchar", 40))))
        .containsExactly("DROPPED stand int4>", "ADDED bz >varchar(40)");
  }

  @Test
  void tellsAnotherKindOfValueFromAnotherWidth() {
    assertThat(
            between(
                List.of(KEY, DAY, STAND),
                List.of(
                    KEY,
                    column("slrq", 2, Kind.TIME, "date", 13),
                    column("stand", 3, Kind.NUMBER, "numeric", 12))))
        .containsExactly("RETYPED slrq varchar(20)>date", "ALTERED stand int4>numeric");
  }
}
