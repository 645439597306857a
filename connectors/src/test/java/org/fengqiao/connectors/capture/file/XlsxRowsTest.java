package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.connectors.capture.file.Workbooks.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a workbook mean. */
class XlsxRowsTest {

  private static final String HEADER = row(1, "id", "name", "at");

  @TempDir Path folder;

  private List<String> told(Workbooks workbook) throws FileRefused {
    return ReadFiles.told(ReadFiles.all(workbook.to(folder.resolve("a.xlsx")), ReadFiles.xlsx()));
  }

  private static String cells(String cells) {
    return HEADER + "<row r=\"2\"><c r=\"A2\"><v>7</v></c>" + cells + "</row>";
  }

  @Test
  void readsAWorkbookThatExcelsOwnLibraryWrote() throws IOException, FileRefused {
    Path file = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("read me");
      XSSFSheet sheet = workbook.createSheet("登记");
      sheet.createRow(0).createCell(0).setCellValue("调解登记表");
      Row names = sheet.createRow(2);
      names.createCell(1).setCellValue(" ID ");
      names.createCell(2).setCellValue("备注");
      names.createCell(3).setCellValue("name");
      names.createCell(4).setCellValue("at");
      Row row = sheet.createRow(3);
      row.createCell(1).setCellValue(31.0);
      row.createCell(2).setCellFormula("1/0");
      row.createCell(3).setCellValue("邻里纠纷");
      row.createCell(4).setCellValue(LocalDateTime.of(2020, 5, 8, 0, 0));
      row.getCell(4).setCellStyle(date);
      Row later = sheet.createRow(9);
      later.createCell(1).setCellValue("32");
      later.createCell(3).setCellValue(0.1 + 0.2);
      later.createCell(4).setCellValue(LocalDateTime.of(2020, 5, 8, 9, 30, 15));
      later.getCell(4).setCellStyle(date);
      workbook.write(out);
    }
    Source.Folder xlsx =
        ReadFiles.folder(FileFormat.XLSX, StandardCharsets.UTF_8, new SheetPlace("登记", 3));

    assertThat(ReadFiles.told(ReadFiles.all(file, xlsx)))
        .containsExactly("31|邻里纠纷|2020-05-08", "32|0.3|2020-05-08 09:30:15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<c><v>12000.50</v></c>; 12000.5",
        "<c><v>1E-7</v></c>; 0.0000001",
        "<c><v>310118199001</v></c>; 310118199001",
        "<c t=\"b\"><v>1</v></c>; true",
        "<c t=\"str\"><f>A1</f><v>甲</v></c>; 甲",
        "<c><f>1+1</f><v>2</v></c>; 2",
        "<c t=\"str\"><f>A1</f><v></v></c>; ''",
        "<c t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></is></c>; 张三",
        "<c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c>; 'a\rb'",
        "<c s=\"1\"><v>43959</v></c>; 2020-05-08",
        "<c s=\"2\"><v>43959.5</v></c>; 2020-05-08 12:00:00",
        "<c s=\"3\"><v>0.5</v></c>; 12:00:00",
        "<c s=\"0\"><v>43959</v></c>; 43959",
        "<c/>; ''",
      })
  void takesTheValueThatWasLastShown(String cell, String value) throws FileRefused {
    Workbooks workbook =
        Workbooks.of(cells(cell))
            .part(
                Workbooks.STYLES,
                Workbooks.styles(
                    "<numFmts><numFmt numFmtId=\"176\" formatCode=\"h:mm:ss\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/><xf numFmtId=\"22\"/>"
                        + "<xf numFmtId=\"176\"/></cellXfs>"));

    assertThat(told(workbook)).containsExactly("7|" + value + "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<c t=\"e\"><v>#N/A</v></c>; F207",
        "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>; F207",
        "<c t=\"s\"><v>1</v></c>; F207",
        "<c t=\"s\"><v>x</v></c>; F207",
        "<c t=\"zz\"><v>1</v></c>; F207",
        "<c><v>NaN</v></c>; F207",
        "<c><v>1,5</v></c>; F207",
        "<c><f>SUM(A1)</f></c>; F208",
        "<c><f>SUM(A1)</f><v></v></c>; F208",
        "<c t=\"str\"><f>A1</f></c>; F208",
        "<c><v>999999999999999</v></c>; 7|999999999999999|",
        "<c><v>1000000000000000</v></c>; F209",
        "<c><v>3.1011819900101123E17</v></c>; F209",
      })
  void makesARowUnreadableForACellWithoutAValueToTrust(String cell, String told)
      throws FileRefused {
    assertThat(told(Workbooks.of(cells(cell) + row(3, "8", "x"))))
        .containsExactly(told.startsWith("F") ? told + " row 2" : told, "8|x|");
  }

  @Test
  void leavesAloneWhatStandsInColumnsThatTheFeedDoesNotTake() throws FileRefused {
    assertThat(
            told(
                Workbooks.of(
                    row(1, "id", "name", "at", "sum")
                        + "<row r=\"2\"><c t=\"inlineStr\"><is><t>7</t></is></c>"
                        + "<c r=\"D2\" t=\"e\"><v>#N/A</v></c><c r=\"F2\"><v>1</v></c></row>")))
        .containsExactly("7||");
  }

  @Test
  void readsDatesOfWorkbooksThatCountFrom1904() throws FileRefused {
    Workbooks workbook =
        Workbooks.of(cells("<c s=\"0\"><v>42497</v></c>"))
            .part(Workbooks.STYLES, Workbooks.styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>"))
            .part(
                Workbooks.BOOK,
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<workbookPr date1904=\"1\"/>"
                    + "<sheets><sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");

    assertThat(told(workbook)).singleElement().asString().endsWith("|2020-05-08|");
  }
}
