package org.fengqiao.routes.linkage.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.routes.linkage.training.Lesson;
import org.fengqiao.routes.linkage.training.Training;

/** The models for case records that come with the hub. */
public final class CaseModels {

  /**
   * From which weights on records of cases are linked, whatever model tells the weights. The two
   * last are equal, so that the order in which records come never shows.
   */
  public static final Thresholds THRESHOLDS = new Thresholds(-2, 5, 5);

  private static final String DEFAULT = "/org/fengqiao/routes/linkage/default-model.json";

  private CaseModels() {}

  /**
   * What a hub links by until it has learnt a model from its own records. {@code ops/hub bench
   * linkage --write-model} has learnt it from a made-up world, without labels.
   */
  public static LinkageModel byDefault() {
    try (InputStream file = CaseModels.class.getResourceAsStream(DEFAULT)) {
      byte[] bytes = Objects.requireNonNull(file, DEFAULT).readAllBytes();
      return ModelFile.parse(DEFAULT, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Learns a model from case records, without labels.
   *
   * @param version names the model
   * @param frequencies which values are frequent among them
   * @param records at least two
   */
  public static LinkageModel learn(
      String version, Frequencies frequencies, List<Evidence> records) {
    return study(version, frequencies, records).model();
  }

  /**
   * Learns as {@link #learn} does, and tells from how many pairs.
   *
   * @param version names the model
   * @param frequencies which values are frequent among them
   * @param records at least two
   */
  public static Lesson study(String version, Frequencies frequencies, List<Evidence> records) {
    return new Training(
            CaseComparisons.of(records),
            CaseComparisons.keys(),
            frequencies,
            CaseComparisons.acquaintances())
        .study(version, THRESHOLDS, records);
  }
}
