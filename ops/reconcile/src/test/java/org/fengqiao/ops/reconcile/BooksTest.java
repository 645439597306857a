package org.fengqiao.ops.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that only the hub's own tables show. */
class BooksTest {

  private static final String FEED = TestRegister.FEED;
  private static final TestHub HUB = TestRegister.hub();

  @BeforeEach
  void aHubThatAgreesWithItsSource() throws Exception {
    TestRegister.reset();
  }

  private static Answer reconcile(String... more) throws Exception {
    return TestRegister.reconcile(more);
  }

  @Test
  void aContradictionWithinTheHubIsFound() throws Exception {
    HUB.run("update hub.ledger set captured = captured + 1");
    HUB.run("update warehouse.case_fact set position = 99 where record_key = 'justice.register:1'");
    HUB.run("delete from hub.inbox where disposition = 'E'");

    Answer answer = reconcile();

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED)).isEmpty();
    assertThat(answer.feed(FEED).path("books").path("unaccounted").asInt()).isEqualTo(1);
    assertThat(answer.feed(FEED).path("books").path("breaches").toString())
        .contains("\"ledger_unbalanced\":[\"2026-11-26\"]")
        .contains("\"ledger_against_inbox\":[\"excluded: 1 <> 0\"]")
        .contains("\"store_against_warehouse\":[\"justice.register:1\"]")
        .contains("\"inbox_against_warehouse\":[\"justice.register:1\"]");
  }

  @Test
  void whatTheSourceWritesInWordsIsHeldAgainstTheHubsOwnStore() throws Exception {
    HUB.run(
        "update warehouse.case_fact set division = '310112' where record_key = 'justice.register:3'");

    Answer answer = reconcile();

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.records(FEED)).isEmpty();
    assertThat(answer.feed(FEED).path("books").path("breaches").toString())
        .isEqualTo("{\"store_against_warehouse\":[\"justice.register:3\"]}");
  }

  @Test
  void recordsOfAFeedThatNoFileNamesAreNoSilentAgreement() throws Exception {
    HUB.accept("justice.forgotten", "1", 201, "now(), null::timestamptz, 1, 1, 'ACCEPTED'");

    Answer answer = reconcile();

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.report().path("feeds_without_file").toString())
        .isEqualTo("[\"justice.forgotten\"]");
    assertThat(reconcile("--feed", FEED).exitCode()).isZero();
  }
}
