package org.fengqiao.routes.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.fengqiao.routes.briefing.model.CellText;
import org.fengqiao.routes.briefing.model.Section;
import org.fengqiao.routes.briefing.published.PublishedMonths;
import org.fengqiao.routes.briefing.section.BriefingMaker;
import org.junit.jupiter.api.Test;

/** The files of a briefing say what was published, run nothing, and are what was signed. */
class BriefingFilesTest extends BriefingDesk {

  private static final List<String> HEADINGS =
      List.of(
          "1 总体情况",
          "2 分部门情况",
          "3 分类型情况",
          "4 分区情况",
          "5 部门间对接流转",
          "6 化解质效",
          "7 群体性与激化",
          "8 金融专题",
          "9 省际边界",
          "10 预警处置",
          "11 趋势与预测",
          "12 数据质量附表",
          "13 任务");

  @Test
  void thePdfHasTextAndChartsWithoutRaster() throws IOException {
    make("pdf", "--revision", "0");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("pdf/briefing-2026-10-r0.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      // The contents on the cover name every section before the sections do.
      assertThat(text.substring(text.indexOf("1 总体情况"))).containsSubsequence(HEADINGS);
      assertThat(text).contains("不公布", "各部门数据时效与完整");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("2026 年 10 月");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          assertThat(page.getResources().isImageXObject(name)).as(name.getName()).isFalse();
        }
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void inThePdfAHeadingStandsOnThePageOfItsTable() throws IOException {
    List<Section> sections =
        BriefingMaker.of(
                new PublishedMonths(store.dataSource()).read(SeededMonths.OCTOBER, 0).orElseThrow(),
                List.of())
            .sections();
    make("pages", "--revision", "0");
    List<String> pages = pages(folder.resolve("pages/briefing-2026-10-r0.pdf"));

    for (int each = 0; each < sections.size(); each++) {
      String heading = HEADINGS.get(each);
      sections.get(each).tables().stream()
          .filter(table -> !table.rows().isEmpty())
          .findFirst()
          .ifPresent(
              table ->
                  assertThat(pages)
                      .filteredOn(page -> page.contains(heading))
                      .as(heading)
                      .singleElement()
                      .asString()
                      .contains(table.title().zh()));
    }
  }

  private static List<String> pages(Path file) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }

  @Test
  void theWorkbookHasTheFiguresAndNothingThatRuns() throws IOException {
    make("xlsx", "--revision", "0");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(folder.resolve("xlsx/briefing-2026-10-r0.xlsx")))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(16);
      XSSFSheet counties = Objects.requireNonNull(workbook.getSheet("4 分区情况"));
      Map<String, Object> told = told(counties);
      published()
          .forEach(
              (name, records) ->
                  assertThat(told)
                      .as(name)
                      .containsEntry(name, records == null ? CellText.WITHHELD : (Object) records));
      assertThat(told).containsKey(SeededMonths.HOSTILE + " Xuhui");
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }
  }

  private static Map<String, Object> told(XSSFSheet sheet) {
    Map<String, Object> told = new TreeMap<>();
    sheet.forEach(
        row -> {
          if (row.getLastCellNum() == 6) {
            told.put(
                row.getCell(0).getStringCellValue(),
                row.getCell(1).getCellType() == CellType.NUMERIC
                    ? row.getCell(1).getNumericCellValue()
                    : row.getCell(1).getStringCellValue());
          }
        });
    return told;
  }

  private Map<String, Double> published() {
    Map<String, Double> records = new TreeMap<>();
    jdbc()
        .sql(
            "select division_zh, records from published.case_counts where month = '2026-10-01' and release = 0"
                + " and department is null and dispute_type is null and division in ('310115', '310118')")
        .query(
            row -> {
              records.put(
                  row.getString(1) + (row.getString(1).startsWith("浦东") ? " Pudong" : " Qingpu"),
                  (double) row.getLong(2));
            });
    assertThat(records).hasSize(2);
    return records;
  }

  @Test
  void theTextDocumentHasHeadingsTablesAndItsOwnCharts() throws IOException {
    make("docx", "--revision", "0");
    try (XWPFDocument document =
        new XWPFDocument(Files.newInputStream(folder.resolve("docx/briefing-2026-10-r0.docx")))) {
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .filteredOn(text -> HEADINGS.stream().anyMatch(text::startsWith))
          .hasSize(HEADINGS.size());
      assertThat(document.getTables()).hasSizeGreaterThan(15);
      assertThat(document.getCharts()).isNotEmpty();
      assertThat(document.getAllPictures()).as("raster pictures").isEmpty();
      assertThat(document.getTables().stream().map(table -> table.getText()))
          .anySatisfy(text -> assertThat(text).contains(SeededMonths.HOSTILE));
    }
  }

  @Test
  void aHostileNameIsOnlyText() throws IOException {
    make("html", "--revision", "0");

    assertThat(Files.readString(folder.resolve("html/briefing-2026-10-r0.html")))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void aFolderThatWasChangedOrSignedByAnotherIsFound() throws IOException {
    make("signed", "--revision", "0");
    String key = folder.resolve("keys/briefing.pub").toString();
    Path signed = folder.resolve("signed");

    assertThat(briefing("verify", signed.toString(), "--public-key", key))
        .contains("the signature holds, and 5 files");
    byte[] sums = Files.readAllBytes(signed.resolve("SHA256SUMS"));
    Files.writeString(
        signed.resolve("SHA256SUMS"),
        DigestUtils.sha256Hex("another") + "  briefing-2026-10-r0.html\n");
    assertThat(briefing("verify", signed.toString(), "--public-key", key))
        .contains("Not what was signed: SHA256SUMS");
    Files.write(signed.resolve("SHA256SUMS"), sums);
    Files.writeString(signed.resolve("briefing-2026-10-r0.html"), "another");
    assertThat(briefing("verify", signed.toString(), "--public-key", key))
        .contains("Not what was signed: briefing-2026-10-r0.html");
    briefing("key", "--to", folder.resolve("others").toString());
    assertThat(
            briefing(
                "verify",
                signed.toString(),
                "--public-key",
                folder.resolve("others/briefing.pub").toString()))
        .contains("was not signed");
  }

  @Test
  void tasksAreTakenAsGivenOrRefusedWithTheirLine() throws IOException {
    Path tasks = folder.resolve("tasks.csv");
    Files.writeString(tasks, "\uFEFFtask,owner,due\n\"联调,两省\",青浦区司法局,2026-11-30\n");
    make("with", "--revision", "0", "--tasks", tasks.toString());
    assertThat(Files.readString(folder.resolve("with/briefing-2026-10-r0.html")))
        .contains("联调,两省", "2026-11-30");
    assertThat(folder.resolve("with/tasks.csv")).hasSameBinaryContentAs(tasks);

    Files.writeString(tasks, "task,owner,due\n联调,青浦区司法局,soon\n");
    assertThat(make("without", "--tasks", tasks.toString())).contains("Line 2 of");
    assertThat(folder.resolve("without")).doesNotExist();
  }

  @Test
  void refusesWithoutPurposeKeyOrRelease() {
    assertThat(briefing("make", "2026-10", "--to", "x", "--key", "y")).contains("--purpose");
    assertThat(make("x", "--revision", "9")).contains("no such release");
    assertThat(
            briefing(
                "make",
                "2026-10",
                "--to",
                folder.resolve("x").toString(),
                "--key",
                "none",
                "--purpose",
                "p"))
        .contains("ops/hub briefing key");
    assertThat(folder.resolve("x")).doesNotExist();
  }
}
