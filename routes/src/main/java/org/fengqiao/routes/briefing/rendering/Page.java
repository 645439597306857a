package org.fengqiao.routes.briefing.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Chart;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Phrase;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.model.Table;

/** The briefing as a page of markup, of which HTML and PDF are made. */
final class Page {

  private static final String NUMBER = "number";

  /** A table of so many rows is not broken over two pages. */
  private static final int SHORT = 18;

  private final Markup out = new Markup();
  private final ChartWriter charts;

  private Page(ChartWriter charts) {
    this.charts = charts;
  }

  /** How a chart gets into the page. */
  interface ChartWriter {

    /** Writes the chart with this number, from 0. */
    void write(Markup out, Chart chart, int number);
  }

  /**
   * The page.
   *
   * @param style the CSS that it is shown by
   */
  static String of(Briefing briefing, String style, ChartWriter charts) {
    Page page = new Page(charts);
    page.write(briefing, style);
    return "<!DOCTYPE html>\n" + page.out;
  }

  private void write(Briefing briefing, String style) {
    out.element(
        "html",
        () -> {
          out.element(
              "head",
              () -> {
                out.text("meta", "", "charset", "utf-8");
                out.text("title", briefing.title().both() + " " + briefing.name());
                out.text("style", style);
              });
          out.element("body", () -> writeBody(briefing));
        },
        "xmlns",
        "http://www.w3.org/1999/xhtml",
        "lang",
        "zh-CN");
  }

  private void writeBody(Briefing briefing) {
    int[] chart = {0};
    out.element(
        "header",
        () -> {
          out.text("p", "内部资料 Internal", "class", "class");
          out.text("h1", briefing.title().zh());
          out.text("p", briefing.title().en(), "class", "english subtitle");
          write(briefing.cover(), chart);
          writeContents(briefing);
        });
    for (int each = 0; each < briefing.sections().size(); each++) {
      Section section = briefing.sections().get(each);
      String number = Integer.toString(each + 1);
      out.element(
          "section",
          () -> {
            out.element("h2", () -> writeHeading(number, section.heading()));
            write(section, chart);
          },
          "id",
          "s" + number);
    }
    writeDefinitions(briefing.definitions());
  }

  private void writeHeading(String number, Phrase heading) {
    out.write(number + " " + heading.zh() + " ");
    out.text("small", heading.en());
  }

  private void writeContents(Briefing briefing) {
    out.element(
        "ol",
        () -> {
          for (int each = 0; each < briefing.sections().size(); each++) {
            String target = "#s" + (each + 1);
            Phrase heading = briefing.sections().get(each).heading();
            out.element("li", () -> out.text("a", heading.both(), "href", target));
          }
        },
        "class",
        "contents");
  }

  private void write(Section section, int[] chart) {
    for (Phrase said : section.paragraphs()) {
      out.text("p", said.zh());
      out.text("p", said.en(), "class", "english");
    }
    for (Table table : section.tables()) {
      if (!table.rows().isEmpty()) {
        write(table);
      }
    }
    for (Chart each : section.charts()) {
      out.element(
          "figure",
          () -> {
            out.text("figcaption", each.title().both());
            charts.write(out, each, chart[0]++);
          });
    }
  }

  private void write(Table table) {
    BigDecimal largest = Heat.largest(table);
    out.element(
        "table",
        () -> {
          out.text("caption", table.title().both());
          out.element("thead", () -> out.element("tr", () -> writeColumns(table)));
          out.element(
              "tbody",
              () -> {
                for (List<Cell> row : table.rows()) {
                  out.element(
                      "tr",
                      () -> {
                        for (Cell cell : row) {
                          write(cell, largest);
                        }
                      });
                }
              });
        },
        "class",
        (table.rows().size() <= SHORT ? "short " : "")
            + (table.shading() == Table.Shading.HEAT ? "heat" : ""));
    out.text("p", Sources.of(table), "class", "sources");
  }

  private void writeColumns(Table table) {
    for (Phrase column : table.columns()) {
      out.element(
          "th",
          () -> {
            out.write(column.zh() + " ");
            out.text("small", column.en());
          });
    }
  }

  private void write(Cell cell, BigDecimal largest) {
    switch (cell) {
      case Cell.Label(Phrase text) ->
          out.element(
              "td",
              () -> {
                out.write(text.zh() + " ");
                out.text("small", text.en().equals(text.zh()) ? "" : text.en());
              },
              "class",
              text.zh().matches("[0-9-]+") ? "code" : "");
      case Cell.Traced traced -> {
        String[] plain = {
          "class", isTold(traced) ? NUMBER : NUMBER + " none",
          "data-definition", traced.trace().definition(),
          "data-coverage", traced.trace().coverage(),
          "data-sources", String.join(" ", traced.trace().sources())
        };
        String[] attributes =
            Heat.colour(cell, largest)
                .map(colour -> with(plain, "style", "background: " + colour))
                .orElse(plain);
        out.text("td", CellText.of(cell), attributes);
      }
    }
  }

  private static boolean isTold(Cell.Traced cell) {
    return cell instanceof Cell.Figure || cell instanceof Cell.Moment;
  }

  private static String[] with(String[] attributes, String... more) {
    return Stream.of(attributes, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private void writeDefinitions(List<Definition> definitions) {
    out.element(
        "section",
        () -> {
          out.element("h2", () -> writeHeading("附", DefinitionTable.TITLE));
          write(DefinitionTable.of(definitions));
        },
        "class",
        "definitions");
  }
}
