package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object in each line; a line that is none is unreadable and stops no other. */
final class JsonLines implements FileRows {

  private static final JsonMapper JSON = JsonRows.reader();

  private final Source.Folder folder;
  private final FileCases cases;
  private final StrictText text;
  private final Lines lines;

  JsonLines(Path file, Source.Folder folder, FileCases cases) throws IOException {
    this.folder = folder;
    this.cases = cases;
    this.text = StrictText.open(file, folder.charset());
    this.lines = new Lines(text);
  }

  @Override
  public @Nullable Captured next() throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line == null ? null : read(line);
  }

  @Override
  public String place() {
    return "line " + lines.number();
  }

  private Captured read(String line) {
    if (lines.isCut()) {
      return cases.unreadable(place(), line, "F211");
    }
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        return cases.unreadable(place(), line, "F210", Problems.part("F210.object"));
      }
      if (JsonRows.namesAColumnTwice(object)) {
        return cases.unreadable(place(), line, "F210", Problems.part("F210.json"));
      }
      return cases.of(
          JsonRows.columns(object), JsonRows.children(object, folder.children()), place());
    } catch (StreamConstraintsException e) {
      Object bounds = Problems.part("F210.bounds", JsonRows.DEEPEST, JsonRows.LONGEST_TEXT);
      return cases.unreadable(place(), line, "F210", bounds);
    } catch (JacksonException e) {
      return cases.unreadable(place(), line, "F210", Problems.part("F210.json"));
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
