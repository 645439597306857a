package org.fengqiao.routes.linkage.life;

import java.util.List;
import org.fengqiao.routes.linkage.model.LinkageModel;

/** What came of learning from a store. */
public sealed interface TrainingOutcome {

  /** Records that were learnt from. */
  int records();

  /** Pairs of them that are of one dispute, about. */
  double pairs();

  /**
   * A model was learnt.
   *
   * @param model the model
   * @param all how many records the learnt ones were taken from
   * @param levels from how many pairs each level was learnt
   */
  record Learnt(LinkageModel model, int records, long all, double pairs, List<LevelSupport> levels)
      implements TrainingOutcome {

    /** Copies the list. */
    public Learnt {
      levels = List.copyOf(levels);
    }

    /** Whether so few pairs were seen that the next store may teach something else. */
    public boolean isThin() {
      return pairs < THIN;
    }

    /**
     * Whether more records than any dispute has are held for one: something that many records share
     * was mistaken for a dispute.
     */
    public boolean isImplausible() {
      return 2 * pairs / records > MOST_COMPANIONS;
    }

    private static final double THIN = 1_000;
    private static final double MOST_COMPANIONS = 10;
  }

  /** There is nothing to learn from: a model of so few would weigh chance. */
  record TooFew(int records, double pairs) implements TrainingOutcome {}
}
