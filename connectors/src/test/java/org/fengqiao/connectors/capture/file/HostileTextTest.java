package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.capture.CellLimit;
import org.fengqiao.connectors.feed.FileFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV and XML that want to fill the memory or to put into a cell what no database takes. */
class HostileTextTest {

  @TempDir Path folder;

  private List<String> told(FileFormat format, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), text);
    return ReadFiles.told(ReadFiles.all(file, ReadFiles.folder(format, StandardCharsets.UTF_8)));
  }

  private static String element(String id, String name) {
    return "<case><id>" + id + "</id><name>" + name + "</name></case>";
  }

  @Test
  void keepsToTheLongestCell() throws Exception {
    String longest = "x".repeat(CellLimit.LONGEST);

    assertThat(
            told(FileFormat.CSV, "id,name,at\n1,%s,\n2,%sx,\n3,c,\n".formatted(longest, longest)))
        .containsExactly("1|" + longest + "|", "F206 line 3", "3|c|");
    assertThat(
            told(
                FileFormat.XML,
                "<l>"
                    + element("1", longest)
                    + element("2", longest + "x")
                    + element("3", "c")
                    + "</l>"))
        .containsExactly("1|" + longest + "|", "F206 element 2", "3|c|");
  }

  @Test
  void refusesNulAndKeysThatCannotBeKept() throws Exception {
    assertThat(told(FileFormat.CSV, "id,name,at\n1,a\0b,\n2\0,b,\n3,c,\n"))
        .containsExactly("F205 line 2", "F204 line 3", "3|c|");
    assertThat(told(FileFormat.CSV, "id,name,at\n" + "k".repeat(5000) + ",b,\n3,c,\n"))
        .containsExactly("F204 line 2", "3|c|");
  }

  @Test
  void endsAtARowThatDoesNotFitIntoMemoryAndKeepsTheRowsBefore() throws Exception {
    String endless = "x".repeat(PieceLimit.LARGEST_ROW + (1 << 20));

    assertThat(told(FileFormat.CSV, "id,name,at\n1,a,\n2,\"" + endless + "\",\n3,c,\n"))
        .hasSize(2)
        .startsWith("1|a|")
        .last()
        .asString()
        .startsWith("F212");
    for (String row :
        List.of(element("2", endless), "<case a=\"" + endless + "\"/>", "<!--" + endless + "-->")) {
      assertThat(told(FileFormat.XML, "<l>" + element("1", "a") + row + "</l>"))
          .containsExactly("1|a|", "F212 element 2");
    }
  }

  @Test
  void keepsToTheDeepestElement() throws Exception {
    int inside = BoundedXml.DEEPEST - 2;
    String deepest = "<x>".repeat(inside) + "</x>".repeat(inside);

    assertThat(told(FileFormat.XML, "<l><case><id>1</id>" + deepest + "</case></l>"))
        .containsExactly("1||");
    assertThat(told(FileFormat.XML, "<l><case><id>1</id><x>" + deepest + "</x></case></l>"))
        .containsExactly("F213 element 1");
    assertThat(told(FileFormat.XML, "<x>".repeat(1_000_000))).containsExactly("F213 element 1");
  }
}
