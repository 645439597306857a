package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Handover;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of JSON, and lines that are none: each line stands for itself. */
class JsonLinesTest {

  private static final Source.Folder JSONL =
      ReadFiles.folder(FileFormat.JSONL, StandardCharsets.UTF_8);

  @TempDir Path folder;

  private List<Captured> read(String text) throws IOException, FileRefused {
    Path file = Files.writeString(folder.resolve("a.jsonl"), text);
    return ReadFiles.all(file, JSONL);
  }

  private List<String> told(String text) throws IOException, FileRefused {
    return ReadFiles.told(read(text));
  }

  @Test
  void readsObjectsWithTheirChildrenAndLeavesOutBlankLines() throws Exception {
    List<Captured> rows =
        read(
            """
            {"ID": 7, "name": "邻里", "at": null, "more": {"x": 1}, "dsr": [{"xm": "甲"}, {"XM": "乙"}]}\r

            {"id": "8", "name": true, "at": 1.50, "dsr": "none"}""");

    assertThat(ReadFiles.told(rows)).containsExactly("7|邻里|", "8|true|1.5");
    Captured.CaseRow first = (Captured.CaseRow) rows.getFirst();
    assertThat(Objects.requireNonNull(first.children().get("parties")))
        .extracting(child -> child.value("xm"))
        .containsExactly("甲", "乙");
  }

  @Test
  void anObjectInsideARowIsAChildWhichAPointerFindsAtAnyDepth() throws Exception {
    Source.Folder nested =
        new Source.Folder(
            "drop",
            "*",
            FileFormat.JSONL,
            StandardCharsets.UTF_8,
            "",
            List.of("id"),
            List.of(),
            null,
            Map.of("agent", new Source.Child("/dsr/代理人", List.of(), Map.of(), List.of("xm"), null)),
            SheetPlace.FIRST,
            Handover.PLAIN,
            Separator.COMMA);
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file, "{\"id\": 7, \"dsr\": {\"xm\": \"甲\", \"代理人\": {\"xm\": \"乙\"}}}\n{\"id\": 8}");

    assertThat(ReadFiles.all(file, nested))
        .extracting(
            row -> Objects.requireNonNull(((Captured.CaseRow) row).children().get("agent")).size())
        .containsExactly(1, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 7, \"id\": 8}",
        "{\"id\": 7, \"ID\": 8}",
        "{\"id\": 7",
        "{\"id\": 7} {\"id\": 8}",
        "{\"id\": 7}]",
        "[{\"id\": 7}]",
        "7",
        "null",
        "\u0000",
        "{\"id\": 7, \"name\": \"a\u0000b\"}",
        "{\"id\": NaN}",
        "{'id': 7}",
        "id,name",
      })
  void refusesALineThatIsNoObjectAndTakesTheOthers(String line) throws Exception {
    assertThat(told("{\"id\": 1}\n" + line + "\n{\"id\": 2}\n"))
        .containsExactly("1||", "F210 line 2", "2||");
  }

  @Test
  void keepsTheBytesOfALineThatItRefuses() throws Exception {
    assertThat(((Captured.Unreadable) read("{\"id\": 7").getFirst()).content())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"id\": 7");
  }

  @Test
  void refusesCharactersThatNoDatabaseTakes() throws Exception {
    assertThat(
            told(
                """
                {"id": "1", "name": "a\\u0000b"}
                {"id": "2", "dsr": [{"xm": "\\u0000"}]}
                {"id": "a\\u0000b"}
                {"id": "a\\ud800"}
                """))
        .containsExactly("F205 line 1", "F205 line 2", "F204 line 3", "F204 line 4");
  }

  @Test
  void keepsToTheLongestKey() throws Exception {
    String longest = "k".repeat(RecordKeys.LONGEST_KEY);

    assertThat(
            told(
                "{\"id\":\"%s\"}\n{\"id\":\"%s\"}\n{\"id\":\"%sk\"}"
                    .formatted(longest.substring(1), longest, longest)))
        .containsExactly(longest.substring(1) + "||", longest + "||", "F204 line 3");
  }

  @Test
  void keepsToTheDeepestNesting() throws Exception {
    int inside = JsonRows.DEEPEST - 1;
    String deepest = "[".repeat(inside) + "]".repeat(inside);

    assertThat(told("{\"id\":1,\"x\":%s}\n{\"id\":2,\"x\":[%s]}".formatted(deepest, deepest)))
        .containsExactly("1||", "F210 line 2");
    assertThat(told("[".repeat(1_000_000) + "\n{\"id\":1}\n"))
        .containsExactly("F210 line 1", "1||");
  }

  @Test
  void keepsToTheLongestTextOfAProperty() throws Exception {
    String longest = "x".repeat(JsonRows.LONGEST_TEXT);

    assertThat(
            told(
                "{\"id\":1,\"name\":\"%s\"}\n{\"id\":2,\"name\":\"%sx\"}"
                    .formatted(longest, longest)))
        .containsExactly("1|" + longest + "|", "F210 line 2");
  }

  @Test
  void keepsToTheLongestLine() throws Exception {
    String row = "{\"id\":1}";
    String filled = row + " ".repeat(Lines.LONGEST - row.length());

    assertThat(
            told(
                filled.substring(1 + row.length())
                    + row
                    + "\n"
                    + filled
                    + "\n"
                    + filled
                    + " \n"
                    + row))
        .containsExactly("1||", "1||", "F211 line 3", "1||");
  }
}
