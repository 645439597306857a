package org.fengqiao.routes.briefing.rendering;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws text as outlines of the font's own file, so that no font of the machine is asked. */
final class GlyphText {

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private GlyphText(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  /** Text in a TrueType font. */
  static GlyphText in(byte[] trueType) {
    try {
      return new GlyphText(new TTFParser().parse(new RandomAccessReadBuffer(trueType)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outline of a text whose baseline begins at 0, y downwards. */
  GeneralPath outline(String text, double size) {
    GeneralPath outline = new GeneralPath();
    double scale = size / unitsPerEm;
    double x = 0;
    try {
      for (int sign : text.codePoints().toArray()) {
        int glyph = glyphs.getGlyphId(sign);
        GlyphData data = font.getGlyph().getGlyph(glyph);
        if (data != null) {
          outline.append(
              data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)),
              false);
        }
        x += font.getAdvanceWidth(glyph) * scale;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outline;
  }

  /** The number of a sign's glyph; 0 for none. */
  int glyph(int sign) {
    return glyphs.getGlyphId(sign);
  }

  /** How wide a text is. */
  double width(String text, double size) {
    double width = 0;
    try {
      for (int sign : text.codePoints().toArray()) {
        width += font.getAdvanceWidth(glyphs.getGlyphId(sign)) * size / unitsPerEm;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return width;
  }
}
