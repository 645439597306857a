package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.demo.Fact.Place;
import org.fengqiao.ops.demo.world.Cause;
import org.fengqiao.ops.demo.world.Progression;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueCase;
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
            new Fact("petition.items:1", Place.WAREHOUSE, "HELD|310118||||||"),
            new Fact("petition.items:2", Place.INBOX, Fact.ACCEPTED),
            new Fact("petition.items:2", Place.WAREHOUSE, Fact.REMOVED),
            new Fact("petition.items:3", Place.INBOX, Fact.QUARANTINED),
            new Fact("petition.items:3", Place.QUARANTINE, "D201 acceptedAt"),
            new Fact("petition.items:4", Place.INBOX, Fact.EXCLUDED));
  }

  @Test
  void whatIndicatorsCountOfACaseIsPartOfTheTruthAsItsLastChangeLeftIt() throws Exception {
    Trace open = open("justice.mediation");
    Trace closed = Progression.closed(open, NOW);
    var dispute = new TrueDispute(7, "02", "310118", false, List.of(), List.of());
    List<String> states = new ArrayList<>();
    try (TruthBook book = TruthBook.open(folder)) {
      book.write(NOW, TruthLine.Event.CREATED, dispute, open);
      book.tell(fact -> states.add(fact.state()));
      book.write(NOW, TruthLine.Event.CHANGED, dispute, closed);
      book.write(NOW, TruthLine.Event.CHANGED, dispute, closed);
    }
    try (TruthBook book = TruthBook.open(folder)) {
      book.tell(fact -> states.add(fact.state()));
    }

    assertThat(states).hasSize(4);
    assertThat(states.get(1)).startsWith("HELD|310118|").contains("||OPEN|", "HANDLED_IN_");
    assertThat(states.get(3))
        .isEqualTo(states.get(1).replace("||OPEN|", "|2026-11-01 00:00:00|SETTLED|"));
  }

  @Test
  void aBookOfAnotherVersionIsRefusedWithTheRemedy() throws Exception {
    Files.writeString(folder.resolve("records.csv"), "at,event,dispute\n");

    assertThatThrownBy(() -> TruthBook.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("records.csv")
        .hasMessageContaining("--fresh");
  }

  /** The first case of a feed that its department has not closed yet. */
  private static Trace open(String feed) {
    return new World(42, NOW)
        .history(0, 5_000)
        .flatMap(dispute -> dispute.traces().stream())
        .filter(trace -> trace.feed().equals(feed))
        .filter(trace -> TrueCase.of(trace).outcome().equals("OPEN"))
        .findFirst()
        .orElseThrow();
  }

  private static Trace trace(String key, Trace.Expectation expectation, Cause cause) {
    return new Trace("petition.items", key, expectation, Trace.Presence.LIVE, cause, List.of());
  }
}
