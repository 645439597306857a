package org.fengqiao.connectors.quarantine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A correction of one row: values that stand in the place of its own while the original stays as it
 * is.
 *
 * @param number grows from correction to correction
 * @param row which row
 * @param author who wrote it, by their own word and by the account of the operating system
 * @param reason why
 * @param sealed the values, sealed; null once they have expired
 * @param approvedBy who approved it; null while nobody has
 */
public record Correction(
    long number,
    RowAddress row,
    Account author,
    String reason,
    byte @Nullable [] sealed,
    @Nullable String approvedBy) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the values of a row's corrections are sealed to. */
  static byte[] place(RowAddress row) {
    return (new String(row.place(), StandardCharsets.UTF_8) + "|correction")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] content(Map<String, @Nullable String> columns) {
    return JSON.writeValueAsBytes(columns);
  }

  /** Whether another person has agreed, so that a replay follows it. */
  public boolean isApproved() {
    return approvedBy != null && sealed != null;
  }

  /**
   * The corrected columns; null for a cell that is emptied.
   *
   * @throws SealBrokenException when they do not open
   */
  public Map<String, @Nullable String> open(SealOpener opener) throws SealBrokenException {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    byte[] values = sealed;
    if (values != null) {
      for (Map.Entry<String, JsonNode> column :
          JSON.readTree(opener.open(values, place(row))).properties()) {
        columns.put(
            column.getKey(), column.getValue().isNull() ? null : column.getValue().asString());
      }
    }
    return columns;
  }

  /**
   * The row with the corrected cells.
   *
   * @throws SealBrokenException when the correction does not open
   */
  public Captured.CaseRow applied(Captured.CaseRow original, SealOpener opener)
      throws SealBrokenException {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>(original.row().columns());
    columns.putAll(open(opener));
    return new Captured.CaseRow(
        original.key(),
        original.version(),
        original.operation(),
        new SourceRow(columns),
        original.children(),
        original.changedAt());
  }

  @Override
  public String toString() {
    return "Correction[" + row + ", " + number + "]";
  }
}
