package org.fengqiao.connectors.survey;

import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.connectors.mapping.CaseNumbers;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.identifier.CitizenNumber;
import org.fengqiao.schemas.identifier.CreditCode;
import org.fengqiao.schemas.identifier.PhoneNumber;
import org.fengqiao.schemas.identifier.SourceDate;

/** What a value looks like; one value can look like several things, a long text like none. */
public enum ValueShape {
  /** A day or a moment in any spelling that the hub reads. */
  DATE,
  /** A citizen number, also partly hidden or with a wrong check character. */
  CITIZEN_NUMBER,
  /** An organisation's number. */
  CREDIT_CODE,
  /** A telephone number. */
  PHONE,
  /** A county-level division, as code or name. */
  DIVISION,
  /** A division code of 9 or 12 digits that names a township. */
  TOWNSHIP,
  /** A case number of any department. */
  CASE_NUMBER,
  /** The name of a court. */
  COURT,
  /** Money with a unit, a separator or cents. */
  AMOUNT,
  /** A whole number. */
  NUMBER,
  /** Yes or no. */
  FLAG;

  private static final int LONGEST = 60;
  private static final Pattern DATE_SIGN =
      Pattern.compile(".*[-/.年月:].*|(?:19|20)\\d{6}(?:\\d{6})?");
  private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{6}(?!000)\\d{3}(?:\\d{3})?");
  private static final Pattern MONEY =
      Pattern.compile(
          "[¥￥]?\\d{1,3}(?:,?\\d{3})*(?:\\.\\d{1,4})?(?:万|万元|元|元整)?"
              + "|[〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟百千万亿]+(?:元|圆)整?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
  private static final Pattern YES_OR_NO = Pattern.compile("[01YNTFynt是否有无]|true|false");

  /** Everything that a value looks like; the value itself is not kept. */
  static Set<ValueShape> of(Object value) {
    Set<ValueShape> shapes = EnumSet.noneOf(ValueShape.class);
    if (value instanceof Temporal) {
      shapes.add(DATE);
      return shapes;
    }
    String text = HalfWidth.of(value.toString().strip());
    if (text.length() > LONGEST) {
      return shapes;
    }
    add(shapes, DATE, DATE_SIGN.matcher(text).matches() && isDate(text));
    CitizenNumber.Quality citizen = CitizenNumber.read(text).quality();
    add(
        shapes,
        CITIZEN_NUMBER,
        citizen != CitizenNumber.Quality.NOT_AN_IDENTIFIER
            && citizen != CitizenNumber.Quality.EMPTY);
    add(shapes, CREDIT_CODE, CreditCode.read(text).code() != null);
    add(
        shapes,
        PHONE,
        PhoneNumber.read(text).stream().anyMatch(reading -> reading.number() != null));
    boolean division = Divisions.china().resolve(text, null).isPresent();
    add(shapes, DIVISION, division);
    add(shapes, TOWNSHIP, division && TOWNSHIP_CODE.matcher(text).matches());
    add(shapes, CASE_NUMBER, CaseNumbers.scheme(text).isPresent());
    add(shapes, COURT, text.endsWith("法院"));
    add(shapes, AMOUNT, MONEY.matcher(text).matches());
    add(shapes, NUMBER, WHOLE.matcher(text).matches());
    add(shapes, FLAG, YES_OR_NO.matcher(text).matches());
    return shapes;
  }

  private static boolean isDate(String text) {
    SourceDate.Quality quality = SourceDate.read(text).quality();
    return quality == SourceDate.Quality.VALID || quality == SourceDate.Quality.AMBIGUOUS;
  }

  private static void add(Set<ValueShape> shapes, ValueShape shape, boolean looksLikeIt) {
    if (looksLikeIt) {
      shapes.add(shape);
    }
  }
}
