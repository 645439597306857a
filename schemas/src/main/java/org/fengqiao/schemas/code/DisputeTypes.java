package org.fengqiao.schemas.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.schemas.code.DisputeType.Mediability;
import org.fengqiao.schemas.code.DisputeType.Sensitivity;

/**
 * The canonical dispute types: 99 codes on two levels; 98 stands for a source value that nobody has
 * mapped yet.
 */
public final class DisputeTypes {

  /** 无法归类: the source's value is not in the crosswalk and waits for a human. */
  public static final String UNMAPPED = "98";

  private static final DisputeTypes STANDARD = new DisputeTypes();

  private final Map<String, DisputeType> byCode = new LinkedHashMap<>();

  private DisputeTypes() {
    for (CSVRecord row : CsvResource.rows("dispute_types.csv")) {
      String parent = row.get("parent");
      String redirect = row.get("redirect");
      byCode.put(
          row.get("code"),
          new DisputeType(
              row.get("code"),
              row.get("name"),
              parent.isEmpty() ? null : parent,
              row.get("monthly_class"),
              mediability(row.get("mediable")),
              redirect.isEmpty() ? List.of() : List.of(redirect.split(" ", -1)),
              sensitivity(row.get("sensitivity"))));
    }
  }

  private static Mediability mediability(String letter) {
    return switch (letter) {
      case "Y" -> Mediability.YES;
      case "P" -> Mediability.PARTLY;
      case "N" -> Mediability.NO;
      case "X" -> Mediability.NEVER_STORED;
      default ->
          throw new IllegalStateException(
              "dispute_types.csv: mediable is " + letter + "; write Y, P, N or X");
    };
  }

  private static Sensitivity sensitivity(String letter) {
    return switch (letter) {
      case "N" -> Sensitivity.ORDINARY;
      case "S" -> Sensitivity.AGGREGATE_ONLY;
      case "X" -> Sensitivity.FORBIDDEN;
      default ->
          throw new IllegalStateException(
              "dispute_types.csv: sensitivity is " + letter + "; write N, S or X");
    };
  }

  /** The one table in force. */
  public static DisputeTypes standard() {
    return STANDARD;
  }

  /** The type with the code. */
  public Optional<DisputeType> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every type, each level-1 type before its level-2 types. */
  public List<DisputeType> all() {
    return List.copyOf(byCode.values());
  }
}
