package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the link does, at the end both sides of every alert hold the same statements and have
 * come to the same: none lost, none doubled in effect, none accepted wrongly. The short run signs
 * as in the field; the long one, which tries the order, by a digest that takes a thousandth of the
 * time.
 */
class BorderModelTest {

  @TempDir private Path keys;

  @Test
  void twoProvincesAgree() throws Exception {
    BorderCertificates.create(keys, List.of("310000", "320000"));
    SignerExchange.change(keys, SignatureKind.SM2, "320000", "310000");
    agreeAfter(10_000, 4711, List.of("310000", "320000"), new SignatureByKey());
  }

  @Test
  void fiveProvincesAgreeAfterAHundredThousandMessages() throws Exception {
    agreeAfter(
        100_000,
        1963,
        List.of("310000", "320000", "330000", "340000", "370000"),
        new QuickSignature());
  }

  private void agreeAfter(int messages, long seed, List<String> names, SignatureAlgorithm algorithm)
      throws Exception {
    BorderCertificates.create(keys, names);
    BorderModel model = new BorderModel(seed, names, keys, algorithm);

    model.run(messages);
    model.settle();

    assertThat(model.deliveries).isGreaterThanOrEqualTo(messages);
    assertThat(model.mischief).isGreaterThan(messages / 20);
    Set<AlertState> reached = EnumSet.noneOf(AlertState.class);
    for (ModelProvince own : model.provinces.values()) {
      assertThat(own.files.waiting()).as("seed %d, %s waits", seed, own.province).isZero();
      for (AlertFile file : own.files.files.values()) {
        String alertId = file.alert().alertId();
        Optional<AlertFile> peers = model.at(file.alert().peerProvince()).files.lock(alertId);
        assertThat(peers).as("seed %d, lost %s", seed, alertId).isPresent();
        AlertFile other = peers.orElseThrow();
        assertThat(other.thread())
            .as("seed %d, statements of %s", seed, alertId)
            .isEqualTo(file.thread());
        assertThat(other.thread().course()).isEqualTo(file.thread().course());
        reached.add(file.thread().course().standing().state());
      }
    }
    assertThat(reached).contains(AlertState.INVITED, AlertState.CANCELLED, AlertState.ARCHIVED);
    assertThat(without(accepted(model), made(model)))
        .as("seed %d, nobody made them", seed)
        .isEmpty();
    assertThat(without(made(model), accepted(model))).as("seed %d, lost", seed).isEmpty();
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new HashSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static Set<String> made(BorderModel model) {
    return all(model, Direction.OUT);
  }

  private static Set<String> accepted(BorderModel model) {
    return all(model, Direction.IN);
  }

  private static Set<String> all(BorderModel model, Direction direction) {
    Set<String> found = new HashSet<>();
    model.provinces.values().stream()
        .flatMap(each -> each.files.statements.entrySet().stream())
        .filter(each -> each.getValue() == direction)
        .forEach(each -> assertThat(found.add(each.getKey())).isTrue());
    return found;
  }
}
