package org.fengqiao.connectors.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a row becomes a record: the checked content of a feed file's {@code fields} and below.
 *
 * @param fields canonical field to the ways of filling it, tried in order
 * @param references case numbers that the record carries
 * @param aspects what the columns say of the things that indicators count
 * @param parties where the parties of the dispute stand
 * @param deleted when a row that is still there counts as removed; null when rows are really
 *     deleted
 * @param exclusions which rows stay out
 * @param latest child to the columns by whose greatest values its newest row is chosen
 * @param cases worked examples
 * @param similarity whether parties give tokens by which they are alike
 */
public record FieldRules(
    Map<String, List<ValueRule>> fields,
    List<ReferenceRule> references,
    List<AspectRule> aspects,
    List<PartyRule> parties,
    @Nullable Condition deleted,
    List<Exclusion> exclusions,
    Map<String, List<String>> latest,
    List<FeedCase> cases,
    Similarity similarity) {

  /** Copies what it is given. */
  public FieldRules {
    fields = Map.copyOf(fields);
    references = List.copyOf(references);
    aspects = List.copyOf(aspects);
    parties = List.copyOf(parties);
    exclusions = List.copyOf(exclusions);
    latest = Map.copyOf(latest);
    cases = List.copyOf(cases);
  }

  /** The same rules with another similarity. */
  public FieldRules with(Similarity other) {
    return new FieldRules(
        fields, references, aspects, parties, deleted, exclusions, latest, cases, other);
  }

  /** Rules that fill nothing, for feeds whose rows are only read. */
  public static FieldRules none() {
    return new FieldRules(
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of(),
        List.of(),
        Similarity.NONE);
  }
}
