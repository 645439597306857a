package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map is shown as it was approved, with its number, and nothing else that its file holds. */
class DistrictMapTest {

  private static final Path SQUARES =
      Path.of("src", "test", "resources", "console", "squares.json");

  @TempDir Path folder;

  @Test
  void outlinesReachTheBrowserAndWhatElseTheFileHoldsDoesNot() {
    DistrictMap map = DistrictMap.read(SQUARES, " GS(2026)0001号 ");

    assertThat(map.approval()).isEqualTo("GS(2026)0001号");
    assertThat(new String(map.json(), StandardCharsets.UTF_8))
        .contains("\"code\":\"310115\"", "\"code\":\"310151\"", "[0,2]")
        .doesNotContain("owner");
  }

  @Test
  void aMapWithoutItsApprovalNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DistrictMap.read(SQUARES, " "))
        .withMessageContaining("hub.map.approval");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"features\": []}|FeatureCollection",
        "[1]|FeatureCollection",
        "{\"features\": [{\"properties\": {\"adcode\": \"31\"}}]}|features[0].properties.adcode",
        "{\"features\": [{\"properties\": {\"adcode\": 310115}, \"geometry\": {\"type\": \"Point\"}}]}|features[0].geometry",
        "{\"features\": [|cannot be read as JSON",
      })
  void aFileThatIsNoMapIsRefusedWithThePlaceOfItsFault(String content, String fault)
      throws IOException {
    Path file = Files.writeString(folder.resolve("map.json"), content);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DistrictMap.read(file, "GS(2026)0001号"))
        .withMessageContaining("map.json")
        .withMessageContaining(fault);
  }

  @Test
  void aMapLargerThanAPageCanShowIsRefusedAndOneOfTheLimitIsNot() throws IOException {
    String squares = Files.readString(SQUARES);
    Path file = folder.resolve("map.json");
    int room = (int) DistrictMap.MOST_BYTES - squares.getBytes(StandardCharsets.UTF_8).length;

    Files.writeString(file, squares + " ".repeat(room));
    assertThat(DistrictMap.read(file, "GS(2026)0001号").json()).isNotEmpty();

    Files.writeString(file, squares + " ".repeat(room + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DistrictMap.read(file, "GS(2026)0001号"))
        .withMessageContaining("8 MiB");
  }
}
