package org.fengqiao.connectors.capture.cdc;

/** Writes a size for people: whole megabytes, or gigabytes where there are many. */
final class LogSize {

  private static final long MEGABYTE = 1L << 20;
  private static final long GIGABYTE = 1L << 30;

  private LogSize() {}

  static String text(long bytes) {
    return bytes < 10 * GIGABYTE
        ? (bytes + MEGABYTE - 1) / MEGABYTE + " MB"
        : bytes / GIGABYTE + " GB";
  }
}
