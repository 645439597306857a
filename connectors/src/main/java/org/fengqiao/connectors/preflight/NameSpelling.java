package org.fengqiao.connectors.preflight;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.SourceTable;

/**
 * Writes the names of a feed file for one database: as its catalogue spells them where it was
 * asked. Where nobody has asked, names with blanks and names of both capitals and small letters
 * stand between quotation marks as the file has them; others stand without, for the database to
 * fold them as it folds its own.
 *
 * @param names what the catalogue says
 * @param quotes puts a name between the database's quotation marks
 */
record NameSpelling(Names names, UnaryOperator<String> quotes) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** A table that is there. */
  SqlName table(String written) {
    SourceTable known = names.known(written);
    if (known == null) {
      return unknown(written);
    }
    String place = placeOf(known.qualified());
    return new SqlName(place.isEmpty() ? "" : quotes.apply(place), known.name(), quotes);
  }

  /** A table that is to be made, in the place of one that is there where they have the same. */
  SqlName made(String written, String beside) {
    SourceTable known = names.known(beside);
    SqlName made = unknown(written);
    boolean together =
        known != null && placeOf(known.qualified()).equalsIgnoreCase(placeOf(written));
    return together ? new SqlName(table(beside).place(), made.name(), made.quotes()) : made;
  }

  /** A column of a table. */
  String column(String table, String written) {
    SourceTable known = names.known(table);
    return known == null
        ? whereNeeded(written)
        : known.spelled(written).map(quotes).orElseGet(() -> whereNeeded(written));
  }

  private SqlName unknown(String written) {
    String place = placeOf(written);
    return new SqlName(
        place.isEmpty() ? "" : quoted(place),
        written.substring(written.lastIndexOf('.') + 1),
        this::whereNeeded);
  }

  private String quoted(String place) {
    return String.join(
        ".", Pattern.compile("\\.").splitAsStream(place).map(this::whereNeeded).toList());
  }

  private String whereNeeded(String name) {
    boolean folded =
        name.equals(name.toLowerCase(Locale.ROOT)) || name.equals(name.toUpperCase(Locale.ROOT));
    return folded && PLAIN.matcher(name).matches() ? name : quotes.apply(name);
  }

  private static String placeOf(String table) {
    int dot = table.lastIndexOf('.');
    return dot < 0 ? "" : table.substring(0, dot);
  }
}
