package org.fengqiao.routes.linkage.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.Grounds;
import org.fengqiao.routes.linkage.HeldCases;
import org.fengqiao.routes.linkage.LinkExplanation;
import org.fengqiao.routes.linkage.LinkExplanations;
import org.fengqiao.routes.linkage.LinkageModels;
import org.fengqiao.routes.linkage.RulingOutcome;
import org.fengqiao.routes.linkage.Rulings;
import org.fengqiao.routes.linkage.review.Opinion.Effect;
import org.fengqiao.routes.linkage.review.ReviewTable.Given;
import org.fengqiao.routes.linkage.review.ReviewTable.GivenAnswer;
import org.fengqiao.routes.linkage.review.ReviewTable.LockedPair;
import org.fengqiao.schemas.message.DisputeCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk at which people review pairs of records. Who answers about a pair sees nothing of what
 * others have answered, and answers once, unless a record changes.
 */
public final class Reviews {

  /** So long a pair is kept for who has taken it. */
  static final Duration KEPT = Duration.ofMinutes(30);

  private static final int LOOK_AHEAD = 50;

  private final ReviewTable table;
  private final LinkageModels models;
  private final LinkExplanations explanations;
  private final HeldCases cases;
  private final Rulings rulings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Reviews on a hub's database. */
  public Reviews(DataSource database, Clock clock) {
    this.table = new ReviewTable(JdbcClient.create(database));
    this.models = new LinkageModels(database);
    this.explanations = new LinkExplanations(database);
    this.cases = new HeldCases(database);
    this.rulings = new Rulings(database, clock);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.clock = clock;
  }

  /** How many pairs wait for an answer. */
  public long open() {
    return table.open();
  }

  /** The pairs that a reviewer would be given next, in that order. */
  public List<WaitingPair> next(Reviewer reviewer, int most) {
    Instant now = clock.instant();
    Given given = table.given();
    return Turns.next(
        table.near(reviewer, models.thresholds().join(), now, most),
        table.lot(reviewer, now, most),
        given.all(),
        given.byLot(),
        most);
  }

  /** Gives a reviewer the next pair and keeps it from others for a while; empty for none left. */
  public Optional<WaitingPair> take(Reviewer reviewer) {
    Instant now = clock.instant();
    return next(reviewer, LOOK_AHEAD).stream()
        .filter(pair -> table.take(pair, reviewer, now, now.plus(KEPT)))
        .findFirst();
  }

  /** What there is to see of a pair, in either order of the two; empty when it does not wait. */
  public Optional<PairEvidence> evidence(String one, String other) {
    return table
        .waiting(one, other)
        .or(() -> table.waiting(other, one))
        .map(
            pair -> {
              Map<String, DisputeCase> held = cases.of(List.of(pair.recordKey(), pair.otherKey()));
              return new PairEvidence(
                  pair, sheet(held, pair.recordKey()), sheet(held, pair.otherKey()), link(pair));
            });
  }

  private LinkExplanation link(WaitingPair pair) {
    return new LinkExplanation(
        pair.recordKey(),
        pair.otherKey(),
        pair.kind(),
        pair.weight(),
        pair.model(),
        pair.madeAt(),
        explanations.steps(pair.model(), pair.levels(), pair.weight()));
  }

  private static CaseSheet sheet(Map<String, DisputeCase> held, String recordKey) {
    return CaseSheet.of(Objects.requireNonNull(held.get(recordKey)));
  }

  /**
   * Takes an answer about a pair, in either order of the two.
   *
   * @param seen {@link WaitingPair#evidence()} of what the reviewer saw; null for as it is now
   */
  public ReviewOutcome answer(String one, String other, Opinion opinion, @Nullable String seen) {
    return transaction.execute(
        status ->
            table
                .lock(one, other)
                .or(() -> table.lock(other, one))
                .map(pair -> answer(pair, one, other, opinion, seen))
                .orElseGet(ReviewOutcome.NotWaiting::new));
  }

  private ReviewOutcome answer(
      LockedPair pair, String one, String other, Opinion opinion, @Nullable String seen) {
    List<GivenAnswer> given = table.answers(pair);
    if (given.stream().anyMatch(each -> opinion.reviewer().is(each.reviewer()))) {
      return new ReviewOutcome.AnsweredBefore();
    }
    if (label(pair, given).isPresent()) {
      return new ReviewOutcome.LabelledMeanwhile();
    }
    @Nullable WaitingPair waiting =
        table.waiting(one, other).or(() -> table.waiting(other, one)).orElse(null);
    if (waiting == null) {
      return new ReviewOutcome.NotWaiting();
    }
    if (seen != null && !seen.equals(waiting.evidence())) {
      return new ReviewOutcome.ChangedMeanwhile();
    }
    Instant now = clock.instant();
    table.insert(pair, waiting, opinion, now);
    List<GivenAnswer> all = new ArrayList<>(given);
    all.add(new GivenAnswer(opinion.reviewer().name(), opinion.answer()));
    Optional<Answer> label = label(pair, all);
    label.ifPresent(found -> table.label(pair, waiting, found, now));
    return new ReviewOutcome.Recorded(label.isPresent(), ruled(waiting, opinion));
  }

  private static Optional<Answer> label(LockedPair pair, List<GivenAnswer> given) {
    return Deliberation.label(pair.twice(), given.stream().map(GivenAnswer::answer).toList());
  }

  /** Rules in this transaction, so that an answer is not kept without the ruling that it asks. */
  private @Nullable RulingOutcome ruled(WaitingPair pair, Opinion opinion) {
    return opinion.effect() == Effect.LABEL
        ? null
        : rulings.rule(
            opinion.answer().verdict().orElseThrow(),
            pair.recordKey(),
            pair.otherKey(),
            new Grounds(opinion.reviewer().name(), opinion.reason(), null));
  }
}
