package org.fengqiao.connectors.capture.file;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.fengqiao.connectors.capture.BoundedXml;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date; nothing else tells a date from a number. */
final class DateStyles {

  private final BitSet dates;

  private DateStyles(BitSet dates) {
    this.dates = dates;
  }

  static DateStyles none() {
    return new DateStyles(new BitSet());
  }

  static DateStyles of(InputStream part) throws FileRefused {
    BitSet dates = new BitSet();
    Map<Integer, String> formats = new HashMap<>();
    BoundedXml xml = XlsxBook.xml(part);
    try (xml) {
      boolean cells = false;
      int style = 0;
      while (xml.hasNext() && !(cells && xml.ends("cellXfs"))) {
        xml.next();
        cells |= xml.begins("cellXfs");
        if (xml.begins("numFmt")) {
          formats.put(number(xml, "numFmtId"), text(xml, "formatCode"));
        } else if (cells && xml.begins("xf")) {
          int format = number(xml, "numFmtId");
          dates.set(style++, isDate(format, formats.get(format)));
        }
        // Formats are held in memory, so only what comes behind them may be endless.
        if (cells || formats.isEmpty() && !xml.begins("numFmts")) {
          xml.rowEnds();
        }
      }
    } catch (XMLStreamException e) {
      throw XlsxBook.refusal(xml);
    }
    return new DateStyles(dates);
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  /**
   * Chinese, Japanese and Korean workbooks use 27 to 36 and 50 to 58 for dates like 2020年5月8日 and
   * need not write them out.
   */
  private static boolean isDate(int format, @Nullable String code) {
    return code == null
        ? format >= 27 && format <= 36
            || format >= 50 && format <= 58
            || DateUtil.isADateFormat(format, null)
        : DateUtil.isADateFormat(format, code);
  }

  private static String text(BoundedXml xml, String attribute) {
    String text = xml.at().getAttributeValue(null, attribute);
    return text == null ? "" : text;
  }

  private static int number(BoundedXml xml, String attribute) {
    try {
      return Integer.parseInt(text(xml, attribute));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
