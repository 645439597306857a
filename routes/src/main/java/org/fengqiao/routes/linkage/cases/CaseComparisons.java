package org.fengqiao.routes.linkage.cases;

import static org.fengqiao.routes.linkage.cases.CaseFacets.ALL;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.DistanceComparison;
import org.fengqiao.routes.linkage.evidence.DistanceComparison.Scale;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.evidence.OrderComparison;
import org.fengqiao.routes.linkage.evidence.PartyComparison;
import org.fengqiao.routes.linkage.evidence.ReferenceComparison;
import org.fengqiao.routes.linkage.evidence.SimilarityComparison;
import org.fengqiao.routes.linkage.evidence.Step;
import org.fengqiao.routes.linkage.evidence.TokenComparison;
import org.fengqiao.routes.linkage.grouping.Key;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel;

/** How case records are compared, and what brings two of them together to be compared. */
public final class CaseComparisons {

  /** A value that more records share brings nobody together. */
  private static final int CROWD = 60;

  /** A value that a greater share of the records carries says nothing of anybody. */
  private static final double FREQUENT = 1.0 / 4_000;

  /** Of two names with one slip nine in ten are so alike, of strangers' one in a hundred. */
  private static final double ALIKE = 0.6;

  /** Of two names with one slip half are so alike, of strangers' hardly any. */
  private static final double MUCH_ALIKE = 0.7;

  private CaseComparisons() {}

  /** What is compared: what every model knows, and then what is optional. */
  public static List<Comparison> all() {
    return List.of(
        new ReferenceComparison(
            CaseFacets.OWN,
            CaseFacets.QUOTED,
            CaseFacets.LETTER,
            CaseFacets.REFERENCE,
            CaseFacets.DEPARTMENT,
            ALL),
        new PartyComparison(CaseFacets.PARTIES, CaseFacets.EPOCH, FREQUENT, ALL),
        new TokenComparison(
            "place",
            List.of(
                new Step.Shares("one township", CaseFacets.TOWNSHIP, true),
                new Step.Shares("one county", CaseFacets.COUNTY, true)),
            CaseFacets.COUNTY,
            ALL),
        new TokenComparison(
            "type",
            List.of(
                new Step.Shares("one type", CaseFacets.TYPE, true),
                new Step.Shares("one group", CaseFacets.TYPE_GROUP, true),
                new Step.Shares("kindred", CaseFacets.TYPE_KIN, false)),
            CaseFacets.TYPE_GROUP,
            ALL),
        new DistanceComparison(
            "arose", CaseFacets.AROSE, Scale.DIFFERENCE, List.of(1.0, 7.0, 30.0, 90.0), ALL),
        new OrderComparison(
            "order", CaseFacets.AROSE, CaseFacets.TAKEN_UP, List.of(7, 30, 60, 120, 240), ALL),
        new DistanceComparison(
            "taken up",
            CaseFacets.TAKEN_UP,
            Scale.DIFFERENCE,
            List.of(7.0, 30.0, 60.0, 120.0),
            ALL),
        new DistanceComparison(
            "amount", CaseFacets.AMOUNT, Scale.RATIO, List.of(0.0, 0.1, 1.0), ALL),
        new DistanceComparison(
            "people", CaseFacets.PEOPLE, Scale.RATIO, List.of(0.0, 0.3, 1.0), ALL),
        new DistanceComparison(
            "organisations", CaseFacets.ORGANISATIONS, Scale.DIFFERENCE, List.of(0.0), ALL),
        new SimilarityComparison(
            CaseFacets.SIMILARITY,
            CaseFacets.PARTIES,
            CaseFacets.EPOCH,
            ALIKE,
            MUCH_ALIKE,
            FREQUENT,
            ALL));
  }

  /** What is compared, without what none of the records says anything of and is optional. */
  static List<Comparison> of(List<Evidence> records) {
    int similarity = ALL.index(CaseFacets.SIMILARITY);
    boolean told = records.stream().anyMatch(record -> !record.lacks(similarity));
    return all().stream().filter(comparison -> told || !comparison.isOptional()).toList();
  }

  /** What a model compares, in the order of its weights. */
  public static List<Comparison> of(LinkageModel model) {
    return model.scorer(all(), Frequencies.none()).comparisons();
  }

  /** What brings two records together, rarest first. */
  public static Keys keys() {
    return new Keys(
        with(
            key(CaseFacets.MOBILE_PART, CaseFacets.SOUND),
            key(CaseFacets.NAME, CaseFacets.NAME),
            key(CaseFacets.SOUND, CaseFacets.SOUND),
            key(CaseFacets.NAME, CaseFacets.COUNTY, CaseFacets.PERIOD)),
        CROWD,
        1);
  }

  /**
   * What brings those together from whom a model learns how strangers compare who share a name or a
   * telephone: anybody who does, wherever and whenever.
   */
  public static Keys acquaintances() {
    return new Keys(
        with(
            key(CaseFacets.NUMBER_PART, CaseFacets.SOUND),
            key(CaseFacets.MOBILE_PART, CaseFacets.SOUND),
            key(CaseFacets.NAME),
            key(CaseFacets.ORGANISATION)),
        CROWD);
  }

  /** A case's number, what one human alone has, and some keys after these. */
  private static List<Key> with(Key... further) {
    return Stream.concat(
            Stream.of(
                key(CaseFacets.REFERENCE),
                key(CaseFacets.NUMBER),
                key(CaseFacets.BIRTH_YEAR),
                key(CaseFacets.MOBILE)),
            Stream.of(further))
        .toList();
  }

  private static Key key(String... facets) {
    return new Key(List.of(facets), ALL);
  }
}
