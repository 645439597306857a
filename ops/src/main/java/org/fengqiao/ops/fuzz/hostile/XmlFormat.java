package org.fengqiao.ops.fuzz.hostile;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Random;

/** One XML element for each row. */
final class XmlFormat extends TextFormat {

  XmlFormat(Charset charset) {
    super(charset);
  }

  @Override
  void begin(Writer out) throws IOException {
    out.write("<cases>\n");
  }

  @Override
  void row(Writer out, HostileRow row) throws IOException {
    out.write("<case>");
    for (String column : HostileRow.COLUMNS) {
      out.write("<" + column + ">" + text(row.cell(column)) + "</" + column + ">");
    }
    out.write("</case>\n");
  }

  @Override
  void unreadable(Writer out, Random dice) throws IOException {
    switch (dice.nextInt(3)) {
      case 0 -> out.write("<case/>\n");
      case 1 -> out.write("<case bh=\"1\"><other><bh2>1</bh2></other></case>\n");
      default -> out.write("<case><bh> </bh><!-- " + "x".repeat(9000) + " --></case>\n");
    }
  }

  @Override
  void end(Writer out) throws IOException {
    out.write("</cases>\n");
  }

  @Override
  public boolean canHold(HostileRow row) {
    return row.cells().values().stream().allMatch(XmlFormat::isWritable);
  }

  /** Whether XML can say the text at all. */
  static boolean isWritable(String text) {
    return text.codePoints()
        .allMatch(
            letter ->
                letter == '\t'
                    || letter == '\n'
                    || letter >= ' ' && letter <= 0xD7FF
                    || letter >= 0xE000 && letter <= 0xFFFD
                    || letter >= 0x10000);
  }

  static String text(String cell) {
    return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
