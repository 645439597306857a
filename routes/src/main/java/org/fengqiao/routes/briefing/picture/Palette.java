package org.fengqiao.routes.briefing.picture;

import java.util.List;

/** The colours of the document: restrained, and apart also when printed in grey. */
public final class Palette {

  /** Of headings and first series. */
  public static final String INK = "#1f3b57";

  /** Of text. */
  public static final String TEXT = "#333333";

  /** Of what stands for a figure that is not told. */
  public static final String MARK = "#999999";

  /** Behind the heads of tables. */
  public static final String HEAD = "#eef2f6";

  /** Of lines that guide the eye. */
  public static final String GUIDE = "#dddddd";

  private static final List<String> SERIES =
      List.of(INK, "#c8955a", "#7a9cb8", "#8d8d8d", "#b5533c");

  private Palette() {}

  /** Red, green and blue of a colour, a byte each. */
  public static byte[] rgb(String colour) {
    int value = Integer.decode(colour);
    return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
  }

  /** The colour of a series by its place, from 0. */
  public static String series(int place) {
    return SERIES.get(place % SERIES.size());
  }

  /**
   * The colour of a heat cell.
   *
   * @param share of the largest, from 0 to 1
   */
  public static String heat(double share) {
    return "#%02x%02x%02x"
        .formatted(mix(255, 0x7a, share), mix(255, 0x9c, share), mix(255, 0xb8, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * Math.max(0, Math.min(1, share)));
  }
}
