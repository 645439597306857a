package org.fengqiao.routes.briefing.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How cells are written where nothing but text can be written. */
public final class CellText {

  /** What stands in place of a figure that is not told. */
  public static final String WITHHELD = "不公布";

  /** What stands where there is no figure. */
  public static final String NOT_APPLICABLE = "n/a";

  /** Whose time moments are written in. */
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(SHANGHAI);

  private CellText() {}

  /** A moment to the minute. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** The text of a cell. */
  public static String of(Cell cell) {
    return switch (cell) {
      case Cell.Label(Phrase text) -> text.both();
      case Cell.Figure figure ->
          new DecimalFormat(figure.unit().pattern(), DecimalFormatSymbols.getInstance(Locale.ROOT))
              .format(figure.value());
      case Cell.Moment(var at, var trace) -> minute(at);
      case Cell.Withheld withheld -> WITHHELD;
      case Cell.NotApplicable none -> NOT_APPLICABLE;
    };
  }
}
