package org.fengqiao.connectors.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.DisputeType;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;

/** Which dispute type a department's own word for one may mean. */
public final class TypeProposal {

  private static final double NEAR = 0.34;
  private static final String DISPUTE = "纠纷";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private TypeProposal() {}

  /**
   * A proposal for a human, never applied by itself: the type of that name, else what any
   * department's crosswalk says of the word, else the type whose name is most like it.
   *
   * @param word half-width
   * @return empty when nothing is near
   */
  public static Optional<DisputeType> of(String word) {
    if (!HAN.matcher(word).find()) {
      return Optional.empty(); // the same digits stand for other things in each table
    }
    DisputeTypes types = DisputeTypes.standard();
    return byName(word)
        .or(() -> inCrosswalks(word).flatMap(types::find))
        .or(() -> mostAlike(word))
        .filter(type -> !type.code().equals(DisputeTypes.UNMAPPED));
  }

  private static Optional<DisputeType> byName(String word) {
    return DisputeTypes.standard().all().stream()
        .filter(type -> type.name().equals(word) || type.name().equals(word + DISPUTE))
        .findFirst();
  }

  private static Optional<String> inCrosswalks(String word) {
    return Arrays.stream(Department.values())
        .map(Crosswalk::of)
        .flatMap(
            crosswalk ->
                crosswalk.schemes().stream()
                    .flatMap(
                        scheme ->
                            Stream.of(word, word + DISPUTE)
                                .map(name -> crosswalk.find(scheme, name)))
                    .flatMap(Optional::stream))
        .filter(target -> target.match() != CrosswalkMatch.NONE)
        .map(Crosswalk.Target::canonicalCode)
        .findFirst();
  }

  private static Optional<DisputeType> mostAlike(String word) {
    return DisputeTypes.standard().all().stream()
        .filter(type -> Proposals.likeness(type.name(), word) >= NEAR)
        .max(Comparator.comparingDouble(type -> Proposals.likeness(type.name(), word)));
  }
}
