package org.fengqiao.connectors.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.web.AnswerSurvey;
import org.fengqiao.connectors.feed.ServiceTime.Format;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/** A service that answers like the sample. */
public final class ServiceOrigin {

  private ServiceOrigin() {}

  /**
   * Describes the service; how it is asked for changes and pages no answer tells.
   *
   * @param sample the answer
   * @param survey its rows
   * @param department whose feed it is
   * @param name the feed's name after the dot; the connection is named after it
   */
  public static Origin of(
      AnswerSurvey.Sample sample, Survey survey, Department department, String name) {
    Meanings meanings = new Meanings(department);
    List<SourceRow> rows = sample.cases().stream().map(Captured.CaseRow::row).toList();
    for (Column column : survey.columns()) {
      Format format = meanings.says(Meaning.CHANGED, column) ? format(column, rows) : null;
      if (format != null) {
        return new Origin.Service(name + "-service", sample.rows(), column.name(), format);
      }
    }
    return new Origin.Service(name + "-service", sample.rows(), null, Format.MILLIS);
  }

  /** How every filled row writes its time; null when they are no times or differ. */
  private static @Nullable Format format(Column column, List<SourceRow> rows) {
    Set<Optional<Format>> formats = new HashSet<>();
    for (SourceRow row : rows) {
      Object value = row.value(column.name());
      if (value != null) {
        formats.add(Optional.ofNullable(format(value.toString().strip())));
      }
    }
    return formats.size() == 1 ? formats.iterator().next().orElse(null) : null;
  }

  private static @Nullable Format format(String text) {
    if (text.matches("1\\d{12}")) {
      return Format.MILLIS;
    }
    if (text.matches("1\\d{9}")) {
      return Format.SECONDS;
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}T.+")) {
      return Format.ISO;
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}.*")) {
      return Format.DATETIME;
    }
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Format.DATE : null;
  }
}
