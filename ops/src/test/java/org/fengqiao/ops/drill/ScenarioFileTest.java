package org.fengqiao.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios come with the drill or in files of one's own, whose errors are told before the run. */
class ScenarioFileTest {

  private static final String OWN =
      """
      load: { history: 10, steps_per_second: 0.5 }
      rest_after: 2
      faults:
        - name: in turns
          kill: [hub, store]
          pause: { least: 1, most: 2.5 }
        - kill: [edge]
          inside: { copy: 300 }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"random", "bulk", "held", "pressure"})
  void eachScenarioOfTheDrillCanBeRead(String name) throws IOException {
    assertThat(ScenarioFile.read(name).faults()).isNotEmpty();
  }

  @Test
  void theRandomScenarioKillsEveryPart() throws IOException {
    assertThat(ScenarioFile.read("random").faults().getFirst().kill())
        .containsExactlyInAnyOrder(Part.values());
  }

  @Test
  void aFileOfOnesOwnSaysLoadFaultsAndTheirTimes() throws IOException {
    Scenario scenario = ScenarioFile.read(file(OWN));

    assertThat(scenario.load()).isEqualTo(new Scenario.Load(10, 0.5));
    assertThat(scenario.restAfter()).isEqualTo(2);
    assertThat(scenario.faults())
        .containsExactly(
            new Scenario.Fault(
                "in turns",
                List.of(Part.HUB, Part.STORE),
                new Scenario.Pause(1, 2.5),
                null,
                null,
                null),
            new Scenario.Fault(
                null, List.of(Part.EDGE), null, new Scenario.Inside(300), null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rest_after: 2|rest_after: 0|rest_after: at least 1",
        "kill: [edge]|kill: []|kill: at least one of the parts",
        "kill: [edge]|kill: [neighbour]|neighbour",
        "kill: [edge]|kill: [store]|inside: the store is asked",
        "most: 2.5|most: 1|0 <= least < most",
        "inside: { copy: 300 }|inside: { copy: 0 }|copy: at least 1 row",
        "copy: 300|rows: 300, copy: 300|rows",
        "inside: { copy: 300 }|name: never|exactly one of pause, inside, hold, press",
        "inside: { copy: 300 }|press: { away: 0 }|exactly one of away, slow, burst",
        "inside: { copy: 300 }|press: { burst: 9 }|only what is away is killed",
        "inside: { copy: 300 }|hold: { table: inbox, copy: 1 }|schema and name",
        "faults:|faults: [|scenario"
      })
  void whatNoScenarioCanSayIsRefusedWithTheReason(String right, String wrong, String reason)
      throws IOException {
    String file = file(OWN.replace(right, wrong));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioFile.read(file))
        .withMessageContaining(reason);
  }

  @Test
  void aScenarioThatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioFile.read("nowhere.yaml"))
        .withMessageContaining("nowhere.yaml");
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("own.yaml"), content).toString();
  }
}
