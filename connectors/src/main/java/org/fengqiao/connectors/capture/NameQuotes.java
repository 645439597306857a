package org.fengqiao.connectors.capture;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How names are quoted for one database.
 *
 * @param mark its quotation mark; empty when it has none
 * @param folding the spelling that it gives to a name without quotation marks; {@link
 *     Spelling#WRITTEN} when it changes nothing
 */
record NameQuotes(String mark, Spelling folding) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  static NameQuotes of(DatabaseMetaData facts) throws SQLException {
    @Nullable String mark = facts.getIdentifierQuoteString();
    Spelling folding =
        facts.storesLowerCaseIdentifiers()
            ? Spelling.SMALL
            : facts.storesUpperCaseIdentifiers() ? Spelling.CAPITALS : Spelling.WRITTEN;
    return new NameQuotes(mark == null || mark.isBlank() ? "" : mark.strip(), folding);
  }

  /** A name as its catalogue spells it, for a question. */
  String always(String name) {
    return mark + (mark.isEmpty() ? name : name.replace(mark, mark + mark)) + mark;
  }

  /** A name as its catalogue spells it, for people: with quotation marks only where they matter. */
  String whereNeeded(String name) {
    return PLAIN.matcher(name).matches() && name.equals(folding.of(name)) ? name : always(name);
  }

  /** A name that no catalogue shows, for a question: the database folds it as it likes. */
  String unknown(String name) {
    return PLAIN.matcher(name).matches() ? name : always(name);
  }

  /** The same name, however it is spelled. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
