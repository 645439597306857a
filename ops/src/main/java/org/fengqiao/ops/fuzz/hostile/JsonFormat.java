package org.fengqiao.ops.fuzz.hostile;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.Collectors;

/** One JSON object in each line. */
final class JsonFormat extends TextFormat {

  JsonFormat(Charset charset) {
    super(charset);
  }

  @Override
  void begin(Writer out) {
    // JSON lines have no beginning of their own.
  }

  @Override
  void row(Writer out, HostileRow row) throws IOException {
    out.write(
        HostileRow.COLUMNS.stream()
                .map(column -> '"' + column + "\":" + text(row.cell(column)))
                .collect(Collectors.joining(",", "{", "}"))
            + "\n");
  }

  @Override
  void unreadable(Writer out, Random dice) throws IOException {
    String key = "\"bh\":\"u" + dice.nextInt() + "\",\"rq\":\"2020-01-01\"";
    switch (dice.nextInt(9)) {
      case 0 -> out.write("not json\n");
      case 1 -> out.write("[1,2,3]\n");
      case 2 -> out.write("{" + key + ",\"nr\":" + "[".repeat(5000) + "]".repeat(5000) + "}\n");
      case 3 -> out.write("{" + key + ",\"nr\":\"a\\u0000b\"}\n");
      case 4 -> out.write("{" + key + ",\"bh\":\"other\"}\n");
      case 5 -> out.write("{" + key + ",\"nr\":1" + "0".repeat(5000) + "}{\n");
      case 6 -> out.write("{\"bh\":\"\\ud800 half\",\"rq\":\"2020-01-01\"}\n");
      case 7 -> out.write("{\"rq\":\"2020-01-01\"}\n");
      default -> out.write("{" + key + ",\"nr\":\"" + "x".repeat(5 << 20) + "\"}\n");
    }
  }

  @Override
  void end(Writer out) {
    // JSON lines have no end of their own.
  }

  @Override
  public boolean canHold(HostileRow row) {
    return true;
  }

  private static String text(String cell) {
    StringBuilder text = new StringBuilder(cell.length() + 2).append('"');
    for (int place = 0; place < cell.length(); place++) {
      char letter = cell.charAt(place);
      if (letter == '"' || letter == '\\') {
        text.append('\\').append(letter);
      } else if (letter < ' ') {
        text.append("\\u%04x".formatted((int) letter));
      } else {
        text.append(letter);
      }
    }
    return text.append('"').toString();
  }
}
