package org.fengqiao.routes.briefing.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Tells readers of a PDF which sign each glyph stands for. Chinese fonts draw a sign and the
 * radical of the same form by one glyph, and PDFBox names the radical: who searched for 月 would not
 * find it.
 */
final class SearchableText {

  private static final int MOST_IN_A_BLOCK = 100;

  /** Letters that are drawn joined though the text has them apart. */
  private static final String LIGATURES = "ﬀﬁﬂﬃﬄ";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final PDDocument document;
  private final String text;

  /**
   * Names the glyphs of a document.
   *
   * @param document saved and read again, so that its fonts are embedded
   * @param text every sign that the document shows, and any others
   */
  SearchableText(PDDocument document, String text) {
    this.document = document;
    this.text = text;
  }

  /** Names the glyphs of both weights. */
  void name() throws IOException {
    for (FontFile font : FontFile.values()) {
      name(font.fontName(), cmap(glyphs(font.letters())));
    }
  }

  private void name(String fontName, String cmap) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(cmap.getBytes(StandardCharsets.US_ASCII));
    }
    for (PDPage page : document.getPages()) {
      for (COSName each : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(each);
        if (font != null && font.getName().endsWith(fontName)) {
          font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
        }
      }
    }
  }

  /** The sign of each glyph; of several the last by code, for radicals stand before ideographs. */
  private Map<Integer, String> glyphs(GlyphText letters) {
    Map<Integer, String> signs = new TreeMap<>();
    IntStream.concat(IntStream.range(' ', 0x7F), text.codePoints())
        .sorted()
        .forEach(sign -> signs.put(letters.glyph(sign), Character.toString(sign)));
    LIGATURES
        .codePoints()
        .forEach(
            sign ->
                signs.put(
                    letters.glyph(sign),
                    Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC)));
    signs.remove(0);
    return signs;
  }

  private static String cmap(Map<Integer, String> signs) {
    StringBuilder cmap =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    var all = signs.entrySet().stream().toList();
    for (int first = 0; first < all.size(); first += MOST_IN_A_BLOCK) {
      var block = all.subList(first, Math.min(all.size(), first + MOST_IN_A_BLOCK));
      cmap.append(block.size()).append(" beginbfchar\n");
      block.forEach(
          each ->
              cmap.append('<')
                  .append(HEX.toHexDigits((short) (int) each.getKey()))
                  .append("> <")
                  .append(HEX.formatHex(each.getValue().getBytes(StandardCharsets.UTF_16BE)))
                  .append(">\n"));
      cmap.append("endbfchar\n");
    }
    return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
