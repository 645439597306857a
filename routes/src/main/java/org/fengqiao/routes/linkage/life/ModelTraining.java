package org.fengqiao.routes.linkage.life;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.routes.linkage.training.Lesson;

/** Learns a model from the records of a hub's store, which it only reads. */
public final class ModelTraining {

  private static final double FEWEST_PAIRS = 100;
  private static final int DIGITS_OF_A_NAME = 8;

  private final StoreSnapshot store;

  /** Learns from a hub's database. */
  public ModelTraining(DataSource database) {
    this.store = new StoreSnapshot(database);
  }

  /**
   * Learns. The same records and the same seed give the same model.
   *
   * @param version names the model; empty to name it after what was learnt
   * @param most records that are learnt from and held in memory, some 500 bytes each
   * @param seed which records these are when there are more
   */
  public TrainingOutcome train(String version, int most, int seed) {
    EvidenceSample sample = store.sample(most, seed);
    List<Evidence> records = sample.evidence();
    if (records.size() < 2) {
      return new TrainingOutcome.TooFew(records.size(), 0);
    }
    Lesson lesson = CaseModels.study(version, CaseFrequencies.of(records), records);
    double pairs = related(lesson.model(), records.size());
    if (!(pairs >= FEWEST_PAIRS)) {
      return new TrainingOutcome.TooFew(records.size(), Double.isNaN(pairs) ? 0 : pairs);
    }
    return new TrainingOutcome.Learnt(
        named(lesson.filledFrom(CaseModels.byDefault())),
        records.size(),
        sample.all(),
        pairs,
        levels(lesson));
  }

  private static double related(LinkageModel model, double records) {
    return records * (records - 1) / 2 / (1 + Math.pow(2, -model.prior()));
  }

  private static LinkageModel named(LinkageModel model) {
    if (!model.version().isEmpty()) {
      return model;
    }
    String name =
        "learnt-" + DigestUtils.sha256Hex(ModelFile.text(model)).substring(0, DIGITS_OF_A_NAME);
    return new LinkageModel(name, model.prior(), model.thresholds(), model.weights());
  }

  private static List<LevelSupport> levels(Lesson lesson) {
    List<LevelSupport> levels = new ArrayList<>();
    List<Comparison> comparisons = CaseComparisons.of(lesson.model());
    for (int i = 0; i < comparisons.size(); i++) {
      List<String> names = comparisons.get(i).levels();
      for (int level = Comparison.DIFFERS; level < names.size(); level++) {
        levels.add(
            new LevelSupport(
                comparisons.get(i).name(),
                names.get(level),
                lesson.related().get(i).get(level),
                lesson.isShown(i, level)));
      }
    }
    return levels;
  }
}
