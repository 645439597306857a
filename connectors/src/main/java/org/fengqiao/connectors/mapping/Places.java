package org.fengqiao.connectors.mapping;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.Step.DivisionSource;
import org.fengqiao.schemas.code.CodeTables;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.CourtCaseNumber;
import org.jspecify.annotations.Nullable;

/** Finds the county in what a department wrote. */
final class Places {

  private static final Pattern LEADING_DIVISIONS =
      Pattern.compile(
          "^((?:[^省市区县]{2,8}(?:省|自治区))?(?:[^省市区县]{2,8}(?:市|自治州|地区))?[^省市区县]{1,10}?(?:区|县|市|旗)).*");
  private static final Pattern COURT_CHARACTER =
      Pattern.compile("^\\(\\d{4}\\)(\\p{IsHan}\\d{0,4})");
  private static final Map<String, String> COURT_DIVISIONS = courtDivisions();

  private Places() {}

  /** The county's code in force today; empty when nothing names one. */
  static Optional<String> county(DivisionSource from, String text, @Nullable LocalDate at) {
    return switch (from) {
      case DIVISION -> resolve(text, at);
      case ADDRESS -> {
        Matcher leading = LEADING_DIVISIONS.matcher(HalfWidth.of(text));
        yield leading.matches() ? resolve(leading.group(1), at) : Optional.empty();
      }
      case CITIZEN_NUMBER -> {
        CitizenNumber number = CitizenNumber.read(text).number();
        yield number == null ? Optional.empty() : resolve(number.division(), null);
      }
      case COURT -> court(text);
    };
  }

  /** Nine digits of a township, when the text has them. */
  static Optional<String> township(String text) {
    String digits = HalfWidth.of(text);
    boolean longEnough = digits.length() >= 9 && digits.chars().allMatch(Character::isDigit);
    return longEnough && !digits.startsWith("000", 6)
        ? Optional.of(digits.substring(0, 9))
        : Optional.empty();
  }

  private static Optional<String> resolve(String text, @Nullable LocalDate at) {
    return Divisions.china().resolve(text, at).map(Division::code);
  }

  private static Optional<String> court(String text) {
    String named = COURT_DIVISIONS.get(HalfWidth.of(text));
    if (named != null) {
      return Optional.of(named);
    }
    Matcher character = COURT_CHARACTER.matcher(CourtCaseNumber.read(text).normal());
    return character.find()
        ? CodeTables.standard()
            .name("court.FYQH", character.group(1))
            .flatMap(code -> resolve(code, null))
        : Optional.empty();
  }

  private static Map<String, String> courtDivisions() {
    Map<String, String> divisions = new HashMap<>();
    CodeTables tables = CodeTables.standard();
    tables
        .codes("court.FYDZ")
        .forEach(
            (character, name) ->
                tables
                    .name("court.FYQH", character)
                    .flatMap(code -> resolve(code, null))
                    .ifPresent(code -> divisions.put(name, code)));
    return Map.copyOf(divisions);
  }
}
