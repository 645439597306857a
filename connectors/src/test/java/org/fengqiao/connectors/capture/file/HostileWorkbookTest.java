package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fengqiao.connectors.capture.file.Workbooks.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.fengqiao.connectors.capture.BoundedXml;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that want to harm: each is refused by its rule, and what came whole is taken. */
class HostileWorkbookTest {

  private static final String HEADER = row(1, "id", "name", "at");
  private static final String DTD = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("a.xlsx");
  }

  private List<String> told(Workbooks workbook) throws FileRefused {
    return ReadFiles.told(ReadFiles.all(workbook.to(file()), ReadFiles.xlsx()));
  }

  private String refusal(XlsxLimits limits) {
    FileRefused refused =
        catchThrowableOfType(
            FileRefused.class, () -> ReadFiles.all(file(), ReadFiles.xlsx(), limits));
    return refused == null ? "taken" : refused.rule();
  }

  private String refusal() {
    return refusal(XlsxLimits.DEFAULT);
  }

  private String refusal(Workbooks workbook) {
    workbook.to(file());
    return refusal();
  }

  @ParameterizedTest
  @ValueSource(strings = {Workbooks.TEXTS, Workbooks.STYLES, Workbooks.BOOK})
  void refusesADocumentTypeInAnyPart(String part) throws IOException {
    Workbooks workbook = Workbooks.of(HEADER + row(2, "7"));

    assertThat(refusal(workbook.part(part, DTD + "<x>&e;</x>"))).isEqualTo("F107");
  }

  @Test
  void refusesADocumentTypeInTheSheetWithoutReadingTheFileThatItNames() throws IOException {
    Workbooks workbook =
        Workbooks.of("")
            .part(Workbooks.SHEET, DTD + Workbooks.sheet(HEADER + row(2, "&e;", "&e;")));

    assertThat(refusal(workbook)).isEqualTo("F107");
  }

  @Test
  void takesTheRowsBeforeAReferenceToAnEntityThatIsNotThere() throws FileRefused {
    assertThat(told(Workbooks.of(HEADER + row(2, "7", "x") + row(3, "8", "&e;") + row(4, "9"))))
        .containsExactly("7|x|", "F113 row 4");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    for (String content : List.of("", "PK", "id,name\n7,x\n", "<html/>")) {
      Files.writeString(file(), content);
      assertThat(refusal()).as(content).isEqualTo("F108");
    }
  }

  @Test
  void refusesATruncatedWorkbookWhereverItIsCut() throws IOException {
    Workbooks.of(HEADER + row(2, "7", "x".repeat(500))).to(file());
    byte[] whole = Files.readAllBytes(file());
    for (int length = 1; length < whole.length; length += 97) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(refusal()).as("cut at %d", length).isEqualTo("F108");
    }
  }

  @Test
  void refusesOrTakesAWorkbookWithADamagedByteAndNothingElse() throws IOException {
    Workbooks.of(HEADER + row(2, "7", "x".repeat(500))).to(file());
    byte[] whole = Files.readAllBytes(file());
    for (int place = 0; place < whole.length; place += 7) {
      byte[] damaged = whole.clone();
      damaged[place] ^= (byte) 0xff;
      Files.write(file(), damaged);
      assertThat(refusal()).as("damaged at %d", place).isIn("F108", "F104", "F112", "taken");
    }
  }

  @Test
  void tellsOldAndProtectedWorkbooksFromDamagedOnes() throws Exception {
    try (HSSFWorkbook old = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file())) {
      old.createSheet().createRow(0).createCell(0).setCellValue("id");
      old.write(out);
    }
    assertThat(refusal()).isEqualTo("F109");

    Path plain = Workbooks.of(HEADER).to(folder.resolve("plain.xlsx"));
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file())) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream sealed = encryptor.getDataStream(system)) {
        Files.copy(plain, sealed);
      }
      system.writeFilesystem(out);
    }
    assertThat(refusal()).isEqualTo("F109");
  }

  @Test
  void namesTheSheetThatIsNotThere() {
    Path workbook = Workbooks.of(HEADER).to(file());
    Source.Folder other =
        ReadFiles.folder(FileFormat.XLSX, StandardCharsets.UTF_8, new SheetPlace("其他", 1));

    assertThatThrownBy(() -> ReadFiles.all(workbook, other))
        .hasMessageContaining("F111")
        .hasMessageContaining("其他");
  }

  @Test
  void asksForTheHeaderLineWhereTheFeedFileSaysThatItStands() {
    Path workbook = Workbooks.of(HEADER + row(3, "7")).to(file());
    Source.Folder second =
        ReadFiles.folder(FileFormat.XLSX, StandardCharsets.UTF_8, new SheetPlace(null, 2));

    assertThatThrownBy(() -> ReadFiles.all(workbook, second)).hasMessageContaining("F112");
    assertThat(refusal(Workbooks.of(""))).isEqualTo("F112");
    assertThat(refusal(Workbooks.of(row(1, "id", "name")))).isEqualTo("F104");
    assertThat(refusal(Workbooks.of(row(1, "id", "name", "at", "ID")))).isEqualTo("F115");
  }

  @Test
  void keepsToExcelsLongestCell() throws FileRefused {
    String longest = "字".repeat(XlsxLimits.LONGEST_CELL);
    Workbooks workbook =
        Workbooks.of(
                HEADER
                    + row(2, "1", longest.substring(1))
                    + row(3, "2", longest)
                    + row(4, "3", longest + "字")
                    + "<row><c><v>4</v></c><c t=\"s\"><v>0</v></c></row>"
                    + "<row><c><v>5</v></c><c t=\"s\"><v>1</v></c></row>")
            .part(
                Workbooks.TEXTS,
                Workbooks.texts("<si><t>" + longest + "</t></si><si><t>" + longest + "字</t></si>"));

    assertThat(told(workbook))
        .containsExactly(
            "1|" + longest.substring(1) + "|",
            "2|" + longest + "|",
            "F206 row 4",
            "4|" + longest + "|",
            "F206 row 6");
  }

  @Test
  void keepsToExcelsLastRowAndColumn() throws FileRefused {
    int last = XlsxLimits.LAST_ROW;

    assertThat(
            told(Workbooks.of(HEADER + row(last - 1, "1") + row(last, "2") + row(last + 1, "3"))))
        .containsExactly("1||", "2||", "F114 row " + (last + 1));
    assertThat(
            told(
                Workbooks.of(
                    HEADER
                        + "<row><c r=\"A2\"><v>1</v></c><c r=\"XFD2\"><v>1</v></c></row>"
                        + "<row><c r=\"A3\"><v>2</v></c><c r=\"XFE3\"><v>1</v></c></row>")))
        .containsExactly("1||", "F113 row 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c><v>2</v></c></row>",
        "<row r=\"-1\"/>",
        "<row r=\"x\"/>",
        "<row r=\"99999999999999999999\"/>",
        "<row r=\"3\"><c r=\"ZZZZZZZZ3\"><v>2</v></c></row>",
        "<row r=\"3\"><c r=\"\u00a01\"/></row>",
        "<row r=\"3\"><c s=\"-x\"/></row>",
        "<row r=\"3\"><c r=\"B3\"/><c r=\"A3\"/></row>",
        "<row r=\"3\"><c>",
      })
  void takesTheRowsBeforeOneThatMakesNoSense(String nonsense) throws FileRefused {
    assertThat(told(Workbooks.of(HEADER + row(2, "7", "x") + nonsense)))
        .hasSize(2)
        .first()
        .isEqualTo("7|x|");
  }

  @Test
  void refusesElementsThatAreNestedWithoutEnd() throws FileRefused {
    String deepest = "<x>".repeat(BoundedXml.DEEPEST - 4) + "</x>".repeat(BoundedXml.DEEPEST - 4);
    String row = "<row r=\"2\"><c><v>7</v></c><c>%s</c></row>";

    assertThat(told(Workbooks.of(HEADER + row.formatted(deepest)))).containsExactly("7||");
    assertThat(told(Workbooks.of(HEADER + row.formatted("<x>" + deepest + "</x>"))))
        .containsExactly("F213 row 3");
    assertThat(refusal(Workbooks.of(HEADER).part(Workbooks.TEXTS, "<si>".repeat(100_000))))
        .isEqualTo("F213");
  }

  @Test
  void refusesARowOrATextThatDoesNotEnd() throws FileRefused {
    String open =
        Workbooks.sheet(HEADER + row(2, "7", "x"))
            .replace("</sheetData></worksheet>", "<row r=\"3\"><c t=\"str\"><v>");

    assertThat(told(Workbooks.of("").part(Workbooks.SHEET, endless(open))))
        .containsExactly("7|x|", "F212 row 4");
    assertThat(refusal(Workbooks.of(HEADER).part(Workbooks.TEXTS, endless("<sst><si a=\""))))
        .isEqualTo("F212");
  }

  /** More than a row may have, of letters that can hardly be packed. */
  private static Workbooks.Content endless(String beginning) {
    byte[] noise = new byte[PieceLimit.LARGEST_ROW];
    new Random(7).nextBytes(noise);
    return out -> {
      out.write(beginning.getBytes(StandardCharsets.UTF_8));
      out.write(Base64.getEncoder().encode(noise));
    };
  }

  @Test
  void measuresWhatAWorkbookUnpacksToBeforeItReadsIt() throws IOException {
    String noise = " ".repeat(99_000);
    Workbooks.of(HEADER + row(2, "7")).part("xl/media/x.xml", noise).to(file());
    long unpacked = unpacked();
    int parts = 8;

    assertThat(refusal(new XlsxLimits(parts, unpacked, 1 << 20, 2000, 0))).isEqualTo("taken");
    assertThat(refusal(new XlsxLimits(parts, unpacked + 1, 1 << 20, 2000, 0))).isEqualTo("taken");
    assertThat(refusal(new XlsxLimits(parts, unpacked - 1, 1 << 20, 2000, 0))).isEqualTo("F110");
    assertThat(refusal(new XlsxLimits(parts - 1, unpacked, 1 << 20, 2000, 0))).isEqualTo("F110");
    assertThat(refusal(new XlsxLimits(parts, unpacked, 1 << 20, 100, 98_999))).isEqualTo("F110");
    assertThat(refusal(new XlsxLimits(parts, unpacked, 1 << 20, 100, 99_000))).isEqualTo("taken");
    assertThat(refusal(new XlsxLimits(parts, unpacked, 100, 2000, 0))).isEqualTo("F110");
  }

  private long unpacked() throws IOException {
    try (ZipFile zip = new ZipFile(file().toFile())) {
      return zip.stream().mapToLong(ZipEntry::getSize).sum();
    }
  }

  @Test
  void refusesABombWhateverPartItHidesIn() {
    for (String part : List.of(Workbooks.SHEET, Workbooks.TEXTS, "xl/media/x.png", "x.rels")) {
      Workbooks bomb =
          Workbooks.of(HEADER)
              .part(
                  part,
                  out -> {
                    byte[] nothing = new byte[1 << 20];
                    for (int megabyte = 0; megabyte < 300; megabyte++) {
                      out.write(nothing);
                    }
                  });

      assertThat(refusal(bomb)).as(part.toLowerCase(Locale.ROOT)).isEqualTo("F110");
    }
  }

  @Test
  void refusesTwoPartsOfOneName() throws IOException {
    assertThat(refusal(Workbooks.of(HEADER).part(Workbooks.SHEET.toUpperCase(Locale.ROOT), "<x/>")))
        .isEqualTo("F108");
  }
}
