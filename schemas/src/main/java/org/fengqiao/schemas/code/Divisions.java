package org.fengqiao.schemas.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of China (行政区划, GB/T 2260) as they are today, and what former codes
 * have become. Reads what departments write: 6, 9 or 12 digits, padded with zeros or blanks,
 * full-width, abolished, or a name.
 */
public final class Divisions {

  private static final Divisions CHINA = new Divisions();

  private final DivisionTable table;
  private final DivisionHistory history;
  private final DivisionNames names;
  private final List<Division> standard;

  private Divisions() {
    this.table = DivisionTable.read();
    this.history = DivisionHistory.read();
    this.names = new DivisionNames(table, history);
    this.standard =
        table.counties().values().stream()
            .filter(d -> d.standing() == Division.Standing.STANDARD)
            .toList();
  }

  /** The one table of the country. */
  public static Divisions china() {
    return CHINA;
  }

  /** The county-level divisions of GB/T 2260 in force today, by code. */
  public List<Division> counties() {
    return standard;
  }

  /**
   * Today's county-level division for what a department wrote; empty for a province, a prefecture
   * with counties, a code that never was, a county since divided, or a name that fits several
   * counties.
   *
   * @param at the day the code was used, since a code can be given to another county later; null
   *     for today
   */
  public Optional<Division> resolve(@Nullable String raw, @Nullable LocalDate at) {
    return resolve(raw, at, null);
  }

  /**
   * As {@link #resolve(String, LocalDate)}, but a name that fits several counties means the one in
   * the given province.
   *
   * @param homeProvince six digits; null when no province is to be preferred
   */
  public Optional<Division> resolve(
      @Nullable String raw, @Nullable LocalDate at, @Nullable String homeProvince) {
    if (raw == null || raw.isEmpty()) {
      return Optional.empty();
    }
    String written = HalfWidth.of(raw);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (isDigits(written)) {
      return byCode(written, at);
    }
    return (homeProvince == null ? names.find(written) : names.find(written, homeProvince))
        .map(table.counties()::get);
  }

  /** Name of a province, prefecture or county in force today. */
  public Optional<String> name(String code) {
    return Optional.ofNullable(table.names().get(code));
  }

  private Optional<Division> byCode(String digits, @Nullable LocalDate at) {
    if (digits.length() != 6 && digits.length() != 9 && digits.length() != 12) {
      return Optional.empty();
    }
    String code = digits.substring(0, 6);
    String former = at == null ? null : history.successorOn(code, at);
    if (former != null) {
      return current(former);
    }
    Optional<Division> today = current(code);
    return today.isPresent() ? today : current(history.lastSuccessor(code));
  }

  private Optional<Division> current(@Nullable String code) {
    return Optional.ofNullable(code == null ? null : table.counties().get(code));
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
