package org.fengqiao.connectors.draft;

import java.util.List;
import org.fengqiao.connectors.capture.file.FileSurvey;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.schemas.message.Department;

/** A folder into which files like the sample are dropped. */
public final class FileOrigin {

  private FileOrigin() {}

  /**
   * Describes the folder.
   *
   * @param structure how the sample is built
   * @param why how its encoding was found
   * @param survey its rows
   * @param department whose feed it is
   * @param name the feed's name after the dot; the connection is named after it
   * @param ending the ending of the sample's name
   */
  public static Origin of(
      FileSurvey.Structure structure,
      List<String> why,
      Survey survey,
      Department department,
      String name,
      String ending) {
    return new Origin.Files(
        name + "-drop",
        "*." + ending,
        structure,
        TableOrigin.changeColumn(survey, department).orElse(null),
        why);
  }
}
