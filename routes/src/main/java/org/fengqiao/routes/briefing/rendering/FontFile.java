package org.fengqiao.routes.briefing.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The Chinese font that is embedded: Noto Sans SC, SIL Open Font License 1.1. */
enum FontFile {
  REGULAR(400, "NotoSansSC-Regular.ttf"),
  BOLD(700, "NotoSansSC-Bold.ttf");

  private static final String FOLDER = "/fonts/ttf/NotoSansSC/";

  private final String fontName;
  private final int weight;
  private final byte[] content;

  FontFile(int weight, String name) {
    this.fontName = name.replace(".ttf", "");
    this.weight = weight;
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "no font " + name + ": ph-fonts-noto-sans-sc is not on the classpath");
      }
      this.content = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the font is called within a PDF, after a prefix of the subset. */
  String fontName() {
    return fontName;
  }

  /** As CSS counts it. */
  int weight() {
    return weight;
  }

  InputStream open() {
    return new ByteArrayInputStream(content);
  }

  /** Text drawn by its outlines. */
  GlyphText letters() {
    return GlyphText.in(content);
  }
}
