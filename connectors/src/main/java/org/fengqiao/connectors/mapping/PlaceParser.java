package org.fengqiao.connectors.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.Step.DivisionSource;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.jspecify.annotations.Nullable;

/** Reads a place as today's county-level division. */
final class PlaceParser implements CellParser<Division> {

  private static final Divisions CHINA = Divisions.china();

  /** The longest full name of a county has 25 characters. */
  private static final int LONGEST_PREFIX = 25;

  private static final String ENDINGS = "区县市旗";
  private static final Pattern COURT =
      Pattern.compile("(?:.{4,6})?([" + ProvinceMark.ALL + "])(\\d{4})(?:\\D.*)?");

  private final DivisionSource from;
  private final @Nullable String province;

  PlaceParser(DivisionSource from) {
    this(from, null);
  }

  /**
   * Of names in a province.
   *
   * @param province six digits; null for that of the case
   */
  PlaceParser(DivisionSource from, @Nullable String province) {
    this.from = from;
    this.province = province;
  }

  @Override
  public Value<Division> parse(@Nullable Object cell, Draft draft) {
    String text = HalfWidth.of(CellText.of(cell));
    if (text.isEmpty()) {
      return Value.missing();
    }
    Optional<Division> division =
        switch (from) {
          case DIVISION -> CHINA.resolve(text, draft.day(), home(draft));
          case ADDRESS -> address(text, draft);
          case CITIZEN_NUMBER -> ofCitizen(text);
          case COURT -> court(text, draft);
        };
    return division.<Value<Division>>map(Value::given).orElseGet(Value::bad);
  }

  /** The longest beginning that is a county's name; 青浦路 is no county, so it must end like one. */
  private Optional<Division> address(String text, Draft draft) {
    for (int end = Math.min(text.length(), LONGEST_PREFIX); end > 1; end--) {
      if (ENDINGS.indexOf(text.charAt(end - 1)) >= 0) {
        var division = CHINA.resolve(text.substring(0, end), null, home(draft));
        if (division.isPresent()) {
          return division;
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable String home(Draft draft) {
    return province == null ? draft.province() : province;
  }

  private static Optional<Division> ofCitizen(String text) {
    CitizenNumber number = CitizenNumber.read(text).number();
    return number == null ? Optional.empty() : CHINA.resolve(number.division(), number.birthDate());
  }

  /** 沪0118 is the court of 310118, named alone or inside a case number; else the court's name. */
  private Optional<Division> court(String text, Draft draft) {
    Matcher court = COURT.matcher(text);
    if (!court.matches()) {
      return address(text, draft);
    }
    String province = ProvinceMark.code(court.group(1).charAt(0));
    return CHINA.resolve(province + court.group(2), draft.day());
  }
}
