package org.fengqiao.connectors.quarantine;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fengqiao.connectors.capture.SourceClock;

/** The quarantine for people at a terminal: one line for each fingerprint. */
public final class QuarantineText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(SourceClock.ZONE);

  private QuarantineText() {}

  /** Count, first and newest time, mapping version, fingerprint, column and remedy. */
  public static String of(List<Fingerprint> fingerprints) {
    StringBuilder text = new StringBuilder();
    for (Fingerprint line : fingerprints) {
      text.append(
              "%8d  %s … %s  v%d  %s%s  %s"
                  .formatted(
                      line.rows(),
                      time(line.first()),
                      time(line.newest()),
                      line.mappingVersion(),
                      line.fingerprint(),
                      line.column() == null ? "" : " (" + line.column() + ")",
                      line.remedy()))
          .append(System.lineSeparator());
    }
    return text.toString();
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}
