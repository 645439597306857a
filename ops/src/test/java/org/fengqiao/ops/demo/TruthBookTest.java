package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.demo.Fact.Place;
import org.fengqiao.ops.demo.world.Cause;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthBookTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 1, 8, 0);

  @TempDir Path folder;

  @Test
  void aReopenedBookTellsWhatTheHubMustSayOfEachRecord() throws Exception {
    Trace held = trace("1", Trace.Expectation.ACCEPTED, Cause.NONE);
    Trace deleted = trace("2", Trace.Expectation.ACCEPTED, Cause.NONE);
    Cause damage = new Cause("no date", "D201", "acceptedAt");
    Trace broken = trace("3", Trace.Expectation.QUARANTINED, damage);
    Trace excluded = trace("4", Trace.Expectation.EXCLUDED, new Cause("accusation", "X301", ""));
    var dispute = new TrueDispute(7, "02", "310118", false, List.of(), List.of());
    try (TruthBook book = TruthBook.open(folder)) {
      for (Trace trace : List.of(held, deleted, broken, excluded)) {
        book.write(NOW, TruthLine.Event.LOADED, dispute, trace);
      }
      book.write(NOW, TruthLine.Event.CHANGED, dispute, held);
      book.write(NOW, TruthLine.Event.DELETED, dispute, deleted);
    }

    List<Fact> facts = new ArrayList<>();
    try (TruthBook book = TruthBook.open(folder)) {
      book.tell(facts::add);

      assertThat(book.nextDispute()).isEqualTo(8);
      assertThat(book.expected()).containsEntry("petition.items", new Expected(2, 1, 1, 1));
    }
    assertThat(facts)
        .containsExactlyInAnyOrder(
            new Fact("petition.items:1", Place.INBOX, Fact.ACCEPTED),
            new Fact("petition.items:1", Place.WAREHOUSE, Fact.HELD),
            new Fact("petition.items:2", Place.INBOX, Fact.ACCEPTED),
            new Fact("petition.items:2", Place.WAREHOUSE, Fact.REMOVED),
            new Fact("petition.items:3", Place.INBOX, Fact.QUARANTINED),
            new Fact("petition.items:3", Place.QUARANTINE, "D201 acceptedAt"),
            new Fact("petition.items:4", Place.INBOX, Fact.EXCLUDED));
  }

  @Test
  void whatIndicatorsCountOfACaseIsPartOfTheTruth() throws Exception {
    Trace before =
        new World(42, NOW)
            .history(0, 500)
            .flatMap(dispute -> dispute.traces().stream())
            .filter(trace -> trace.feed().equals("court.mediations"))
            .filter(trace -> trace.expectation() == Trace.Expectation.ACCEPTED)
            .findFirst()
            .orElseThrow();
    var dispute = new TrueDispute(7, "02", "310118", false, List.of(), List.of());
    try (TruthBook book = TruthBook.open(folder)) {
      book.write(NOW, TruthLine.Event.CREATED, dispute, before);
      List<Fact> facts = new ArrayList<>();
      book.tell(facts::add);

      assertThat(facts)
          .contains(new Fact(before.recordKey(), Place.WAREHOUSE, "HELD BEFORE_FILING"));
    }
  }

  private static Trace trace(String key, Trace.Expectation expectation, Cause cause) {
    return new Trace("petition.items", key, expectation, Trace.Presence.LIVE, cause, List.of());
  }
}
