package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;
import org.junit.jupiter.api.Test;

/** No dispute is alerted twice, whatever it is called. */
class AlertedOnceTest extends TwoOffices {

  private static final int SEEDS = 25;

  @Test
  void aDisputeIsAlertedOnceUnderEveryIdItEverHas() {
    DisputeChanged dispute = redDispute();
    String survivor = UUID.randomUUID().toString();
    shanghai.watch.watch(batch(false, dispute));
    shanghai.watch.watch(batch(false, dispute));
    DisputeChanged merged =
        DisputeChanged.newBuilder(dispute).setMergedInto(survivor).setCases(List.of()).build();
    DisputeChanged grown = DisputeChanged.newBuilder(dispute).setDisputeId(survivor).build();

    shanghai.watch.watch(batch(false, grown, merged));

    assertThat(shanghai.book.newest(Direction.OUT, 10)).hasSize(1);
    assertThat(shanghai.post()).hasSize(1);
  }

  @Test
  void historyRaisesNoAlert() {
    shanghai.watch.watch(batch(true, redDispute()));

    assertThat(shanghai.book.newest(Direction.OUT, 10)).isEmpty();
  }

  @Test
  void neitherMergesNorReplaysNorRepetitionsRaiseASecondAlert() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      empty();
      Random random = new Random(seed);
      List<DisputeChanged> living = new ArrayList<>();
      Set<String> alerted = new HashSet<>();
      int expected = 0;
      for (int i = 0; i < 5; i++) {
        living.add(redDispute());
      }
      while (living.size() > 1) {
        DisputeChanged one = living.get(random.nextInt(living.size()));
        switch (random.nextInt(4)) {
          case 0 -> shanghai.watch.watch(batch(true, one));
          case 1, 2 -> {
            shanghai.watch.watch(batch(false, one));
            expected += alerted.add(one.getDisputeId()) ? 1 : 0;
          }
          default -> {
            living.remove(one);
            DisputeChanged survivor = living.get(random.nextInt(living.size()));
            boolean known =
                alerted.contains(one.getDisputeId()) || alerted.contains(survivor.getDisputeId());
            shanghai.watch.watch(mergeOf(one, survivor, random));
            expected += known ? 0 : 1;
            alerted.add(survivor.getDisputeId());
          }
        }
        assertThat(shanghai.book.newest(Direction.OUT, 10)).as("seed %d", seed).hasSize(expected);
      }
    }
  }

  /** However linkage puts the two into a batch, and whether or not it goes by a third id. */
  private static DisputeBatch mergeOf(DisputeChanged one, DisputeChanged survivor, Random random) {
    String between = random.nextBoolean() ? uuid() : survivor.getDisputeId();
    List<DisputeChanged> changes =
        new ArrayList<>(List.of(survivor, mergedInto(one.getDisputeId(), between)));
    if (!between.equals(survivor.getDisputeId())) {
      changes.add(mergedInto(between, survivor.getDisputeId()));
    }
    Collections.shuffle(changes, random);
    return batch(false, changes.toArray(DisputeChanged[]::new));
  }

  private static DisputeChanged mergedInto(String merged, String survivor) {
    return DisputeChanged.newBuilder(redDispute())
        .setDisputeId(merged)
        .setMergedInto(survivor)
        .setCases(List.of())
        .build();
  }
}
