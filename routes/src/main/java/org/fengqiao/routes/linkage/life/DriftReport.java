package org.fengqiao.routes.linkage.life;

import java.util.List;
import org.fengqiao.routes.linkage.cases.EvidenceKind;
import org.fengqiao.schemas.message.Department;

/**
 * Whether a model still fits what comes in: the last days beside what came before, and beside what
 * the model expects. Counts and shares only.
 *
 * @param model by which the hub links
 * @param days that are the last ones
 * @param records that were looked at
 * @param all records that they were taken from
 * @param recent how many of those looked at came in the last days
 * @param fills which share of the records brings what, by department
 * @param comparisons how pairs of one dispute compare
 * @param weights stability index of the weights of pairs, the last days beside the time before
 * @param grey share of the candidate pairs that are too light to hold a dispute together
 * @param linksPerRecord how many links a record has
 * @param disputeSizes stability index of the sizes of disputes
 * @param largest records of the largest dispute
 * @param frequencies values that are frequent
 * @param warnings what somebody should look at, the gravest first
 */
public record DriftReport(
    String model,
    int days,
    int records,
    long all,
    int recent,
    List<Fill> fills,
    List<Fit> comparisons,
    double weights,
    Change grey,
    Change linksPerRecord,
    double disputeSizes,
    int largest,
    Frequent frequencies,
    List<DriftWarning> warnings) {

  /** Copies the lists. */
  public DriftReport {
    fills = List.copyOf(fills);
    comparisons = List.copyOf(comparisons);
    warnings = List.copyOf(warnings);
  }

  /** The same with other warnings. */
  DriftReport warning(List<DriftWarning> others) {
    return new DriftReport(
        model,
        days,
        records,
        all,
        recent,
        fills,
        comparisons,
        weights,
        grey,
        linksPerRecord,
        disputeSizes,
        largest,
        frequencies,
        others);
  }

  /**
   * A figure of two times.
   *
   * @param before of what came before the last days
   * @param recent of the last days
   */
  public record Change(double before, double recent) {}

  /**
   * Which share of a department's records brings a kind of evidence.
   *
   * @param recordsBefore how many records it is a share of
   * @param recordsRecent likewise
   * @param share the share, 0 to 1
   */
  public record Fill(
      Department department,
      EvidenceKind kind,
      int recordsBefore,
      int recordsRecent,
      Change share) {}

  /**
   * How pairs of one dispute stand at the levels of a comparison.
   *
   * @param comparison its name
   * @param pairs of the last days that say anything, about
   * @param toModel stability index of the last days beside what the model expects
   * @param toBefore the same beside the time before
   */
  public record Fit(String comparison, double pairs, double toModel, double toBefore) {}

  /**
   * Frequent values.
   *
   * @param countedAmong records among which they were counted
   * @param records that the hub has now
   * @param newShare share of the values that are frequent now and were not then
   */
  public record Frequent(int countedAmong, long records, double newShare) {}
}
