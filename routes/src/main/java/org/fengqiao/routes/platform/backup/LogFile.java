package org.fengqiao.routes.platform.backup;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of the write-ahead log, named as PostgreSQL names it.
 *
 * @param timeline of the log, from 1
 * @param number of the file since the log began: its first byte stands at this times {@link #BYTES}
 */
record LogFile(int timeline, long number) {

  /** Length of every file; what initdb takes unless told otherwise. */
  static final long BYTES = 16L << 20;

  private static final long FILES_OF_A_LOG = (1L << 32) / BYTES;
  private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");

  /** The file that holds a position. */
  static LogFile at(int timeline, long position) {
    return new LogFile(timeline, position / BYTES);
  }

  /** The file of a name; empty when it is no such name. */
  static Optional<LogFile> named(String name) {
    return NAME.matcher(name).matches()
        ? Optional.of(
            new LogFile(
                Integer.parseUnsignedInt(name.substring(0, 8), 16),
                Long.parseLong(name.substring(8, 16), 16) * FILES_OF_A_LOG
                    + Long.parseLong(name.substring(16), 16)))
        : Optional.empty();
  }

  String name() {
    return "%08X%08X%08X".formatted(timeline, number / FILES_OF_A_LOG, number % FILES_OF_A_LOG);
  }

  /** Position of its first byte. */
  long begin() {
    return number * BYTES;
  }
}
