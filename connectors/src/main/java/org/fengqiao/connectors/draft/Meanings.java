package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.schemas.message.Department;

/** Tells by a column's name and remark what it may mean. */
final class Meanings {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.fengqiao.connectors.draft.meanings", Locale.ROOT);

  /** What a party has: the end of a name says which, its beginning whose. */
  private static final Set<Meaning> OF_A_PARTY =
      Set.of(Meaning.NUMBER, Meaning.PHONE, Meaning.ADDRESS);

  private final Map<Meaning, Pattern> names = new EnumMap<>(Meaning.class);
  private final Map<Meaning, Pattern> remarks = new EnumMap<>(Meaning.class);
  private final Map<Meaning, Pattern> typed = new EnumMap<>(Meaning.class);

  Meanings(Department department) {
    for (Meaning meaning : Meaning.values()) {
      String own = meaning + "." + department + ".names";
      names.put(
          meaning,
          Pattern.compile(
              WORDS.getString(WORDS.containsKey(own) ? own : meaning + ".names"),
              Pattern.CASE_INSENSITIVE));
      remarks.put(meaning, Pattern.compile(WORDS.getString(meaning + ".remarks")));
      typed.put(meaning, Syllables.pattern(WORDS.getString(meaning + ".remarks")));
    }
  }

  /** Whether name or remark say so. */
  boolean says(Meaning meaning, Column column) {
    return pattern(names, meaning).matcher(bare(column.name())).matches()
        || OF_A_PARTY.contains(meaning)
            && pattern(names, meaning).matcher(lastPart(column.name())).matches()
        || pattern(remarks, meaning).matcher(column.name()).find()
        || pattern(typed, meaning).matcher(Syllables.of(column.name())).find()
        || pattern(remarks, meaning).matcher(column.remark()).find();
  }

  /** Whether name or remark say anything that is known. */
  boolean saysAnything(Column column) {
    return Stream.of(Meaning.values()).anyMatch(meaning -> says(meaning, column));
  }

  /**
   * A name without the sign of an XML attribute and the number by which a table tells several such
   * columns apart.
   */
  private static String bare(String name) {
    String plain = name.replaceFirst("^@", "").replace('@', '_');
    return plain.length() > 3 ? plain.replaceFirst("_?\\d{1,2}$", "") : plain;
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('_') + 1);
  }

  /**
   * How far back in the list of names a column's name stands, 0 to 1: the names that leave least
   * doubt stand first.
   */
  double doubt(Meaning meaning, Column column) {
    List<String> alternatives = alternatives(pattern(names, meaning).pattern());
    for (int rank = 0; rank < alternatives.size(); rank++) {
      if (column.name().matches("(?i)" + alternatives.get(rank))) {
        return (double) rank / alternatives.size();
      }
    }
    return 0;
  }

  /** The parts of a pattern between the bars that stand outside of parentheses. */
  private static List<String> alternatives(String pattern) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int place = 0; place < pattern.length(); place++) {
      char sign = pattern.charAt(place);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
      if (sign == '|' && depth == 0) {
        parts.add(pattern.substring(start, place));
        start = place + 1;
      }
    }
    parts.add(pattern.substring(start));
    return parts;
  }

  private static Pattern pattern(Map<Meaning, Pattern> patterns, Meaning meaning) {
    return Objects.requireNonNull(patterns.get(meaning));
  }

  /** Whether a column is about a person, so that no value of it may be written down. */
  boolean isPersonal(Column column) {
    for (Meaning meaning :
        new Meaning[] {
          Meaning.NAME_STAFF,
          Meaning.NAME_APPLICANT,
          Meaning.NAME_RESPONDENT,
          Meaning.NAME,
          Meaning.NUMBER,
          Meaning.PHONE,
          Meaning.ADDRESS,
          Meaning.PERSONAL
        }) {
      if (says(meaning, column)) {
        return true;
      }
    }
    return false;
  }
}
