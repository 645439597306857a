package org.fengqiao.connectors.replay;

import java.util.Locale;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.replay.ReplayReport.Line;

/** The effect of a replay for people at a terminal: a difference for each fingerprint. */
public final class ReplayText {

  private ReplayText() {}

  /** Each fingerprint and below it how many of its rows go where; then the figures that follow. */
  public static String of(ReplayReport report) {
    StringBuilder text = new StringBuilder();
    String shown = "";
    for (Line line : report.lines()) {
      if (!line.fingerprint().equals(shown)) {
        shown = line.fingerprint();
        text.append(shown).append(System.lineSeparator());
      }
      text.append(
              "%8d  → %s %s"
                  .formatted(
                      line.rows(),
                      Problems.words("replay." + line.effect().name().toLowerCase(Locale.ROOT)),
                      line.by())
                  .stripTrailing())
          .append(System.lineSeparator());
    }
    if (!report.figures().isEmpty()) {
      text.append(Problems.words("replay.figures")).append(System.lineSeparator());
      report
          .figures()
          .forEach(
              (figure, rows) ->
                  text.append("%+8d  %s".formatted(rows, figure)).append(System.lineSeparator()));
    }
    return text.toString();
  }
}
