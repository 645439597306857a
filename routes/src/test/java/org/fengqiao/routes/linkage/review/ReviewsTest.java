package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;
import static org.fengqiao.routes.Records.aToken;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.linkage.Grounds;
import org.fengqiao.routes.linkage.Ruling;
import org.fengqiao.routes.linkage.Rulings;
import org.fengqiao.routes.linkage.Verdict;
import org.fengqiao.routes.linkage.review.Opinion.Effect;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** People look at pairs, and their answers become labels. */
@TestPropertySource(properties = {"hub.linkage.review.sample=2", "hub.linkage.review.twice=0"})
class ReviewsTest extends RunningHub {

  private static final int RECORDS = 10;

  @Autowired private Drawing drawing;
  private Reviews reviews;

  @BeforeEach
  void prepare() {
    reviews = new Reviews(store.dataSource(), Clock.systemUTC());
    intake.accept(
        aBatch(
            IntStream.range(0, RECORDS)
                .mapToObj(each -> aMediation("r" + each, 1).build())
                .toArray(CaseRecord[]::new)));
    jdbc()
        .sql("truncate hub.review_pair, hub.review_answer, hub.review_stratum, hub.link")
        .update();
  }

  @Test
  void whatIsNearestToTheThresholdComesFirst() {
    link(1, 0, 20);
    link(2, 0, 5.1);
    link(3, 0, 9);
    link(4, 0, 3);
    link(5, 0, -1.5);

    drawing.draw();

    assertThat(reviews.open()).isEqualTo(5);
    assertThat(next("Li")).containsExactly(key(2), key(4), key(3), key(5), key(1));
    assertThat(next("Li")).as("stable").isEqualTo(next("Wang"));
  }

  @Test
  void sureOnesAreDrawnByALotThatIsTheSameEachTime() {
    for (int one = 1; one < RECORDS; one++) {
      for (int other = 0; other < one; other++) {
        link(one, other, 30);
      }
    }

    drawing.draw();
    List<WaitingPair> drawn = reviews.next(new Reviewer("Li"), 100);
    drawing.draw();

    assertThat(drawn).hasSizeBetween(1, 12);
    assertThat(reviews.next(new Reviewer("Li"), 100)).isEqualTo(drawn);
    jdbc().sql("truncate hub.review_pair").update();
    drawing.draw();
    assertThat(reviews.next(new Reviewer("Li"), 100)).isEqualTo(drawn);
    assertThat(strata()).containsExactly("25 45 0.0625");
  }

  @Test
  void theGreyZoneIsTakenWholeAndAShareOfItIsReviewedTwice() {
    for (int one = 1; one < RECORDS; one++) {
      for (int other = 0; other < one; other++) {
        link(one, other, 5.5);
      }
    }

    new Drawing(
            store.dataSource(),
            new HubSettings.Review(3, 0.3, 2, Duration.ofDays(1)),
            Clock.systemUTC())
        .draw();

    assertThat(reviews.open()).isEqualTo(45);
    assertThat(counted("twice")).isBetween(4, 25);
    assertThat(counted("rate is not null")).isBetween(1, 12);
    new Drawing(
            store.dataSource(),
            new HubSettings.Review(0.4, 0.3, 2, Duration.ofDays(1)),
            Clock.systemUTC())
        .draw();
    assertThat(counted("rate is null")).as("the margin ends below them").isZero();
  }

  @Test
  void oneAnswerMakesALabelThatKeepsItsBandAndRate() {
    link(1, 0, 5.5);
    drawing.draw();

    assertThat(answer("Li", Answer.SAME)).isEqualTo(new ReviewOutcome.Recorded(true, null));

    assertThat(next("Wang")).isEmpty();
    Label label = labels().getFirst();
    assertThat(label.answer()).isEqualTo(Answer.SAME);
    assertThat(label.state()).isEqualTo(Label.State.CURRENT);
    assertThat(label.band()).isEqualTo(5);
    assertThat(label.rate()).isEqualTo(1);
    assertThat(label.weight()).isEqualTo(5.5);
    assertThat(new Rulings(store.dataSource(), Clock.systemUTC()).history())
        .as("a label is no ruling")
        .noneMatch(ruling -> ruling.verdict() == Verdict.MUST_LINK);
  }

  @Test
  void theSecondOfTwoIsAskedWithoutSeeingTheFirst() {
    link(1, 0, 5.5);
    drawing.draw();
    twice();
    PairEvidence before = reviews.evidence(key(1), key(0)).orElseThrow();

    assertThat(answer("Li", Answer.SAME)).isEqualTo(new ReviewOutcome.Recorded(false, null));

    assertThat(reviews.evidence(key(1), key(0))).contains(before);
    assertThat(next("Li")).isEmpty();
    assertThat(next("Wang")).containsExactly(key(1));
    assertThat(answer(" LI ", Answer.SAME)).isEqualTo(new ReviewOutcome.AnsweredBefore());
    assertThat(answer("Wang", Answer.SAME)).isEqualTo(new ReviewOutcome.Recorded(true, null));
    assertThat(labels()).extracting(Label::answer).containsExactly(Answer.SAME);
  }

  @Test
  void twoWhoDisagreeAreHeardWithAThird() {
    link(1, 0, 5.5);
    drawing.draw();
    twice();

    answer("Li", Answer.SAME);
    assertThat(answer("Wang", Answer.RELATED)).isEqualTo(new ReviewOutcome.Recorded(false, null));
    assertThat(labels()).isEmpty();
    assertThat(answer("Zhao", Answer.RELATED)).isEqualTo(new ReviewOutcome.Recorded(true, null));

    assertThat(labels()).extracting(Label::answer).containsExactly(Answer.RELATED);
    assertThat(answer("Sun", Answer.SAME)).isEqualTo(new ReviewOutcome.LabelledMeanwhile());
  }

  @Test
  void ofTwoWhoAnswerAtOnceTheSecondIsTold() {
    link(1, 0, 5.5);
    drawing.draw();
    CyclicBarrier start = new CyclicBarrier(2);

    List<ReviewOutcome> outcomes =
        Stream.of("Li", "Wang")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          await(start);
                          return answer(name, Answer.DIFFERENT);
                        }))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            new ReviewOutcome.Recorded(true, null), new ReviewOutcome.LabelledMeanwhile());
    assertThat(labels()).hasSize(1);
  }

  @Test
  void aPairThatSomebodyHasTakenIsNotGivenToAnother() {
    link(1, 0, 5.1);
    link(2, 0, 5.2);
    drawing.draw();

    assertThat(reviews.take(new Reviewer("Li")).orElseThrow().recordKey()).isEqualTo(key(1));
    assertThat(reviews.take(new Reviewer("Wang")).orElseThrow().recordKey()).isEqualTo(key(2));
    assertThat(reviews.take(new Reviewer("Li")).orElseThrow().recordKey()).isEqualTo(key(1));
    assertThat(reviews.take(new Reviewer("Zhao"))).isEmpty();
  }

  @Test
  void aLabelIsStaleOnceARecordChangesButNotWhenTokensAreForgotten() {
    arriveLinked("s", "310118", 1);
    drawing.draw();
    String later = "petition.items:s";
    String earlier = "justice.mediation:s";
    WaitingPair seen = reviews.evidence(later, earlier).orElseThrow().pair();
    assertThat(reviews.answer(earlier, later, opinion("Li", Answer.SAME), seen.evidence()))
        .isEqualTo(new ReviewOutcome.Recorded(true, null));

    arriveLinked("s", "310104", 2);

    assertThat(labels()).extracting(Label::state).containsExactly(Label.State.STALE);
    assertThat(next("Li")).containsExactly(later);
    assertThat(reviews.answer(later, earlier, opinion("Li", Answer.SAME), seen.evidence()))
        .isEqualTo(new ReviewOutcome.ChangedMeanwhile());
    assertThat(reviews.answer(later, earlier, opinion("Li", Answer.SAME), null))
        .isEqualTo(new ReviewOutcome.Recorded(true, null));
    drawing.draw();
    jdbc()
        .sql(
            "update hub.case_record set tokens = null, settled = true, clues_revision = 99999"
                + " where record_key like '%:s'")
        .update();
    assertThat(labels()).extracting(Label::state).containsExactly(Label.State.CURRENT);

    intake.accept(aBatch(aPetition("s", 3).setOperation(Operation.DELETE).build()));
    assertThat(labels()).extracting(Label::state).containsExactly(Label.State.REMOVED);
    assertThat(next("Wang")).isEmpty();
  }

  @Test
  void aLabelIsStaleOnceOneRecordChangesThoughTheOthersTokensAreForgotten() {
    arriveLinked("h", "310118", 1);
    drawing.draw();
    reviews.answer("petition.items:h", "justice.mediation:h", opinion("Li", Answer.SAME), null);

    jdbc()
        .sql(
            "update hub.case_record set tokens = null, settled = true, clues_revision = 99999"
                + " where record_key = 'justice.mediation:h'")
        .update();
    assertThat(labels()).extracting(Label::state).containsExactly(Label.State.CURRENT);
    arriveLinked("h", "310104", 2);

    assertThat(labels()).extracting(Label::state).containsExactly(Label.State.STALE);
  }

  @Test
  void anAnswerMayAlsoRule() {
    link(1, 0, 5.5);
    drawing.draw();

    ReviewOutcome outcome =
        reviews.answer(
            key(0),
            key(1),
            new Opinion(new Reviewer("Li"), Answer.RELATED, "two walls", Effect.LABEL_AND_RULING),
            null);

    assertThat(outcome).isInstanceOf(ReviewOutcome.Recorded.class);
    Ruling ruling = new Rulings(store.dataSource(), Clock.systemUTC()).history().getLast();
    assertThat(ruling.verdict()).isEqualTo(Verdict.CANNOT_LINK);
    assertThat(List.of(ruling.author(), ruling.reason())).containsExactly("Li", "two walls");
    new Rulings(store.dataSource(), Clock.systemUTC())
        .withdraw(ruling.id(), new Grounds("Li", "done", null));
  }

  @Test
  void theCommandListsPairsAndTakesAnswers() {
    arriveLinked("c", "310118", 1);
    drawing.draw();
    String[] pair = {"petition.items:c", "justice.mediation:c"};

    String listed = command("review", "--as", "Li");

    assertThat(listed)
        .contains(pair[0] + " – " + pair[1], "PETITION | JUSTICE", "1200.50")
        .contains("任意两条记录 any two records", "地点 ", "同一县区 one county");
    assertThat(listed).as("no token").doesNotContain("00000063", "letter c");
    assertThat(command("review", "--as", "Li", "--answer", "maybe")).contains("maybe");
    assertThat(command("review", "--as", "Li", "--answer", "same")).contains("Name both records");
    assertThat(command("review", pair[0], pair[1], "--as", "Li", "--answer", "same", "--rule"))
        .contains("a ruling needs a reason");
    assertThat(command("review", pair[0], pair[1], "--as", "Li", "--answer", "same"))
        .contains("has its label");
    assertThat(command("review", pair[0], pair[1], "--as", "Li", "--answer", "same"))
        .contains("answered about this pair before");
    assertThat(command("review", pair[0], pair[1], "--as", "Wang", "--answer", "same"))
        .contains("Others were faster");
    assertThat(command("review", "x:1", "x:2", "--as", "Wang", "--answer", "same"))
        .contains("does not wait");
    assertThat(command("review", "--as", "Li")).contains("No pair waits");
  }

  @Test
  void theReportTellsHowManyAgreeAndWhereLabelsAreTooFew() {
    link(1, 0, 5.5);
    drawing.draw();
    twice();
    answer("Li", Answer.SAME);
    answer("Wang", Answer.DIFFERENT);
    answer("Zhao", Answer.SAME);

    assertThat(command("review", "--report"))
        .contains("one dispute: 1", "waiting: 0", "reviewed by two: 1 | 一致率 agreement 0.0%")
        .contains("threshold 5 (现行 in force) | 精确率 precision n/a");
  }

  private void arriveLinked(String key, String division, long position) {
    var number = List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, key.hashCode()));
    var letter = List.of(aLetter(key));
    intake.accept(aBatch(aMediation(key, 1).setTokens(number).setReferences(letter).build()));
    intake.accept(
        aBatch(
            aPetition(key, position)
                .setDivision(division)
                .setTokens(number)
                .setReferences(letter)
                .build()));
  }

  private void link(int later, int earlier, double weight) {
    jdbc()
        .sql(
            """
            insert into hub.link (record_no, other_record_no, weight, levels, kind, model)
            select one.record_no, other.record_no, :weight, 0, 'RELATED', 'by hand'
            from hub.case_record one, hub.case_record other
            where one.record_key = :one and other.record_key = :other
            """)
        .param("one", key(later))
        .param("other", key(earlier))
        .param("weight", weight)
        .update();
  }

  private void twice() {
    jdbc().sql("update hub.review_pair set twice = true").update();
  }

  private static String key(int record) {
    return "justice.mediation:r" + record;
  }

  private List<String> next(String reviewer) {
    return reviews.next(new Reviewer(reviewer), 100).stream().map(WaitingPair::recordKey).toList();
  }

  private ReviewOutcome answer(String reviewer, Answer answer) {
    return reviews.answer(key(1), key(0), opinion(reviewer, answer), null);
  }

  private static Opinion opinion(String reviewer, Answer answer) {
    return new Opinion(new Reviewer(reviewer), answer, "", Effect.LABEL);
  }

  private List<Label> labels() {
    return new Labels(store.dataSource()).all();
  }

  private int counted(String condition) {
    return jdbc()
        .sql("select count(*) from hub.review_pair where " + condition)
        .query(Integer.class)
        .single();
  }

  private List<String> strata() {
    return jdbc()
        .sql("select band || ' ' || pairs || ' ' || rate from hub.review_stratum order by band")
        .query(String.class)
        .list();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
