package org.fengqiao.ops.bench.linkage.sets;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.connectors.token.AttributeTokens;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.evidence.Step;
import org.fengqiao.routes.linkage.evidence.TokenComparison;

/**
 * What linkage gets to see of a set: keyed tokens of its cells, made as an edge makes them, and how
 * they are compared.
 */
final class SetEvidence {

  private static final byte[] SECRET =
      "no secret: tokens of the yardstick".getBytes(StandardCharsets.US_ASCII);
  private static final String NEAR = " near";
  private static final String ALIKE = " alike";
  private static final String USER = " user";

  /** A value that one row in so many has is frequent. */
  private static final int ROWS_OF_A_FREQUENT_VALUE = 5_000;

  private final KnownSet set;
  private final Siblings siblings;
  private final Facets facets;
  private final AttributeTokens tokens = new AttributeTokens(new TokenKey(1, SECRET));

  SetEvidence(KnownSet set) {
    this.set = set;
    this.siblings = new Siblings(set);
    this.facets =
        new Facets(
            set.attributes().stream()
                .map(Attribute::name)
                .flatMap(name -> Stream.of(name, name + NEAR, name + ALIKE, name + USER))
                .toList());
  }

  Facets facets() {
    return facets;
  }

  /** The facet of values that are one slip apart. */
  static String near(Attribute attribute) {
    return attribute.name() + NEAR;
  }

  /** The evidence of every row. */
  List<Evidence> records() {
    return set.rows().parallelStream().map(this::record).toList();
  }

  private Evidence record(List<String> row) {
    EvidenceBuilder evidence = Evidence.with(facets);
    for (int i = 0; i < row.size(); i++) {
      add(i, row.get(i), evidence);
    }
    return evidence.build();
  }

  private void add(int attribute, String value, EvidenceBuilder evidence) {
    String name = set.attributes().get(attribute).name();
    tokens
        .exact(shared(attribute), value)
        .ifPresent(token -> evidence.token(facets.index(name), Evidence.word(token, 0)));
    for (long token : tokens.near(name, value)) {
      evidence.token(facets.index(name + NEAR), Evidence.word(token, 0));
    }
    evidence.words(facets.index(name + ALIKE), tokens.similarity(name, value));
    int at = value.indexOf('@');
    if (set.attributes().get(attribute).kind() == ValueKind.MAIL && at > 0) {
      tokens
          .exact(name + USER, value.substring(0, at))
          .ifPresent(token -> evidence.token(facets.index(name + USER), Evidence.word(token, 0)));
    }
  }

  /** Columns that are taken for each other make tokens of one attribute. */
  private String shared(int attribute) {
    int first = siblings.of(attribute).map(other -> Math.min(attribute, other)).orElse(attribute);
    return set.attributes().get(first).name();
  }

  /** How rows are compared, column by column. */
  List<Comparison> comparisons() {
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < set.attributes().size(); i++) {
      Attribute attribute = set.attributes().get(i);
      String name = attribute.name();
      List<Step> steps = new ArrayList<>();
      steps.add(new Step.Shares("equal", name, true));
      siblings
          .of(i)
          .map(other -> set.attributes().get(other).name())
          .ifPresent(other -> steps.add(new Step.Crosses("crossed", name, other)));
      if (attribute.kind() == ValueKind.MAIL) {
        steps.add(new Step.Shares("one user", name + USER, false));
      }
      steps.add(new Step.Shares("near", name + NEAR, false));
      for (double least : attribute.kind().alike()) {
        steps.add(new Step.Resembles("alike " + least, name + ALIKE, least));
      }
      comparisons.add(new TokenComparison(name, steps, name, facets));
    }
    return comparisons;
  }

  /** Which values are frequent. */
  Frequencies frequencies(List<Evidence> records) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    for (Evidence record : records) {
      for (Attribute attribute : set.attributes()) {
        int facet = facets.index(attribute.name());
        for (int i = 0; i < record.size(facet); i++) {
          counts.addTo(record.word(facet, i), 1);
        }
      }
    }
    int least = Math.max(2, records.size() / ROWS_OF_A_FREQUENT_VALUE);
    counts.long2IntEntrySet().removeIf(each -> each.getIntValue() < least);
    return Frequencies.of(records.size(), counts);
  }
}
