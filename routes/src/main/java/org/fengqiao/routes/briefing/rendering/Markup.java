package org.fengqiao.routes.briefing.rendering;

/** Writes elements, attributes and text so that no text is ever taken for markup. */
final class Markup {

  private final StringBuilder out = new StringBuilder();

  /**
   * Writes an element.
   *
   * @param content writes what stands in it
   * @param attributes names and values in turn; one whose value is empty is left out
   */
  void element(String name, Runnable content, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        write(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    content.run();
    // Never the short form: a browser does not end an empty element by it.
    out.append("</").append(name).append('>');
  }

  /** Writes an element that holds a text. */
  void text(String name, String content, String... attributes) {
    element(name, () -> write(content), attributes);
  }

  /** Writes a text; signs that XML has no place for are left out. */
  void write(String content) {
    content
        .codePoints()
        .filter(sign -> sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF || sign == '\n')
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(sign);
              }
            });
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
