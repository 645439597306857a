package org.fengqiao.connectors.trial;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.connectors.mapping.MissedCodes.Missed;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;

/** What a code without a target might mean: a proposal for a human, never applied by itself. */
public final class Proposals {

  private static final double NEAR = 0.34;

  private final Crosswalk crosswalk;

  /** For codes of a department's systems. */
  public Proposals(Department department) {
    this.crosswalk = Crosswalk.of(department);
  }

  /** The proposal, with its name where it is a dispute type; empty when nothing is near. */
  public String of(Missed missed) {
    if (missed.field().equals("disputeType")) {
      return parent(missed)
          .flatMap(DisputeTypes.standard()::find)
          .or(() -> TypeProposal.of(missed.text()))
          .map(type -> type.code() + " " + type.name())
          .orElse("");
    }
    return missed.known().stream()
        .filter(name -> likeness(name, missed.text()) >= NEAR)
        .max(Comparator.comparingDouble(name -> likeness(name, missed.text())))
        .orElse("");
  }

  /** The class above: 010199 lies in 010100, 04-02-99 in 04-02. */
  private Optional<String> parent(Missed missed) {
    String text = missed.text();
    return IntStream.rangeClosed(1, text.length() - 1)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .flatMap(
            length -> {
              String prefix = text.substring(0, length);
              String zeros = "0".repeat(text.length() - length);
              return List.of(prefix + zeros, prefix.replaceFirst("[-./]$", "")).stream();
            })
        .filter(code -> !code.isEmpty())
        .flatMap(
            code ->
                missed.known().stream()
                    .filter(crosswalk.schemes()::contains)
                    .flatMap(scheme -> crosswalk.find(scheme, code).stream()))
        .filter(target -> target.match() != CrosswalkMatch.NONE)
        .map(Crosswalk.Target::canonicalCode)
        .findFirst();
  }

  /** The share of neighbouring letters that two texts have in common, 0 to 1. */
  static double likeness(String one, String other) {
    Set<String> left = pairs(one);
    Set<String> right = pairs(other);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return 2.0 * both.size() / (left.size() + right.size());
  }

  private static Set<String> pairs(String text) {
    String bare = text.replace("纠纷", "");
    Set<String> pairs = new HashSet<>();
    for (int place = 0; place + 1 < bare.length(); place++) {
      pairs.add(bare.substring(place, place + 2));
    }
    return pairs;
  }
}
