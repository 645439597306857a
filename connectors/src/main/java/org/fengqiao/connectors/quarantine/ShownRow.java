package org.fengqiao.connectors.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * An opened row for the eyes of the department's staff.
 *
 * @param row its address
 * @param rule code of the rule that it broke
 * @param field canonical field at fault, if one is
 * @param column source column at fault, if one is
 * @param expired whether its content was removed because its time had run out
 * @param columns the row as it was captured: column to text
 * @param children its child rows
 * @param correction its newest correction, if it has one
 * @param bytes what no row could be made of: as text, or as hexadecimal digits where it is none
 */
public record ShownRow(
    String row,
    String rule,
    @Nullable String field,
    @Nullable String column,
    boolean expired,
    Map<String, @Nullable String> columns,
    Map<String, List<Map<String, @Nullable String>>> children,
    @Nullable ShownCorrection correction,
    @Nullable String bytes) {

  /**
   * A correction as it is shown.
   *
   * @param author who wrote it
   * @param reason why
   * @param approvedBy who approved it; null while nobody has
   * @param columns the corrected cells
   */
  public record ShownCorrection(
      String author,
      String reason,
      @Nullable String approvedBy,
      Map<String, @Nullable String> columns) {}

  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  /**
   * Opens a row and its correction.
   *
   * @throws SealBrokenException when one of them does not open
   */
  public static ShownRow of(QuarantinedRow row, @Nullable Correction correction, SealOpener opener)
      throws SealBrokenException {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    Map<String, List<Map<String, @Nullable String>>> children = new LinkedHashMap<>();
    String bytes = null;
    switch (row.open(opener)) {
      case null -> {
        // Its content has expired; that it was there is shown all the same.
      }
      case Captured.Unreadable unreadable -> bytes = text(unreadable.content());
      case Captured.CaseRow whole -> {
        columns.putAll(texts(whole.row()));
        whole
            .children()
            .forEach(
                (name, rows) -> {
                  List<Map<String, @Nullable String>> shown = new ArrayList<>();
                  rows.forEach(child -> shown.add(texts(child)));
                  children.put(name, shown);
                });
      }
    }
    return new ShownRow(
        row.address().toString(),
        row.rule(),
        row.field(),
        row.column(),
        row.sealed() == null,
        columns,
        children,
        correction == null
            ? null
            : new ShownCorrection(
                correction.author().name(),
                correction.reason(),
                correction.approvedBy(),
                correction.open(opener)),
        bytes);
  }

  private static Map<String, @Nullable String> texts(SourceRow row) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    row.columns().forEach((name, cell) -> texts.put(name, cell == null ? null : cell.toString()));
    return texts;
  }

  private static String text(byte[] content) {
    for (Charset encoding : ENCODINGS) {
      try {
        return encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException otherEncoding) {
        // The next one is tried; what fits none is shown as digits.
      }
    }
    return HexFormat.of().formatHex(content);
  }
}
