package org.fengqiao.connectors.preflight;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.connectors.capture.Requirement.Weight;
import org.fengqiao.connectors.preflight.Preflight.Answer;

/** What a source fulfils and lacks, one line each, with the remedy under what it lacks. */
public final class PreflightText {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.connectors.preflight.preflight", Locale.ROOT);

  private PreflightText() {}

  /** The lines, and a summary. */
  public static String of(List<Answer> answers) {
    List<String> lines = new ArrayList<>();
    for (Answer answer : answers) {
      boolean must = answer.weight() == Weight.MUST;
      lines.add(
          "%s  %s  %s  %s"
              .formatted(
                  text(answer.unmet() == null ? "met" : "unmet"),
                  text(must ? "must" : "should"),
                  text(answer.kind().name()),
                  answer.subject())
              .stripTrailing());
      if (answer.unmet() != null) {
        lines.add("    " + answer.unmet());
      }
    }
    long missing = Preflight.unmet(answers, Weight.MUST);
    long advice = Preflight.unmet(answers, Weight.SHOULD);
    lines.add("");
    lines.add(
        missing > 0
            ? text("summary.unmet", missing)
            : advice > 0 ? text("summary.should", advice) : text("summary.met", answers.size()));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static String text(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}
