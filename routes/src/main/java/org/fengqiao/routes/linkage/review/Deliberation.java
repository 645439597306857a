package org.fengqiao.routes.linkage.review;

import java.util.List;
import java.util.Optional;

/** How answers about one pair become its label. */
final class Deliberation {

  /** Two who disagree are heard together with so many in all. */
  private static final int WITH_ADJUDICATION = 3;

  private Deliberation() {}

  /**
   * The label: the answer of one person, or where two are asked, that on which two agree. Where
   * three people say three things, nobody can tell.
   *
   * @param twice whether two people are asked
   * @param answers in the order in which they came, each of another person
   * @return empty while an answer is missing
   */
  static Optional<Answer> label(boolean twice, List<Answer> answers) {
    if (!twice) {
      return answers.stream().findFirst();
    }
    for (int at = 1; at < answers.size(); at++) {
      if (answers.subList(0, at).contains(answers.get(at))) {
        return Optional.of(answers.get(at));
      }
    }
    return answers.size() >= WITH_ADJUDICATION ? Optional.of(Answer.UNKNOWN) : Optional.empty();
  }
}
