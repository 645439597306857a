package org.fengqiao.ops.bench.linkage.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetLinkageTest {

  private static final int PEOPLE = 60;

  @TempDir Path folder;

  @Test
  void aSetNobodyHasDescribedIsLinkedOnTokensAlone() throws IOException {
    SetLinkage.Outcome outcome = SetLinkage.link(people(1));

    assertThat(outcome.quality().pairs().score().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(outcome.quality().bCubed().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(outcome.largest()).hasSize(17);
    assertThat(outcome.largest().values())
        .allSatisfy(
            largest -> assertThat(largest).isBetween(2, 3 * outcome.quality().largestTrue()));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    assertThat(SetLinkage.link(people(2)).quality())
        .isEqualTo(SetLinkage.link(people(3)).quality());
  }

  @Test
  void thePeerSeesTheSameRowsInClear() throws IOException {
    DukePeer.Outcome outcome = DukePeer.link(people(1));

    assertThat(outcome.links().truth()).isEqualTo(outcome.clusters().pairs().truth());
    assertThat(outcome.links().both()).isPositive();
    assertThat(outcome.links().score().recall()).isGreaterThan(0.5);
    assertThat(outcome.best().score().f1()).isBetween(outcome.links().score().f1(), 1.0);
    assertThat(outcome.clusters().pairs().score().recall())
        .isGreaterThanOrEqualTo(outcome.links().score().recall());
  }

  private KnownSet people(long order) throws IOException {
    Path file = TypedPeople.write(folder, PEOPLE, 11, order);
    return SetFile.read("people", file, SetDescription.unseen("people.csv", "person:p(.+)"));
  }
}
