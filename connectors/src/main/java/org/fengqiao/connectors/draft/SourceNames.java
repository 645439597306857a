package org.fengqiao.connectors.draft;

import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;

/** Tells which columns a capture can ask for: it writes names into its questions as they are. */
final class SourceNames {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  private SourceNames() {}

  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }

  /** The columns of the {@code columns} key. */
  static List<String> columns(Survey survey) {
    return survey.columns().stream().map(Column::name).filter(SourceNames::isPlain).toList();
  }
}
