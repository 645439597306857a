package org.fengqiao.ops.fuzz.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes the bytes of a hostile file of those of an honest one. */
final class Damage {

  private static final String ENTITY =
      "<!DOCTYPE cases [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><cases><case><bh>&e;</bh>"
          + "<rq>2020-01-01</rq></case></cases>";
  private static final int ENDLESS = 6 << 20;
  private static final int WIDE = 100_000;
  private static final int DEEP = 50_000;
  private static final int MANY_PARTS = 10_000;
  private static final int BOMB_MEBIBYTES = 512;

  private static byte[] bomb = {};

  private Damage() {}

  static byte[] of(Trick trick, DropFeed feed, byte[] honest, Random dice) throws IOException {
    return switch (trick) {
      case CUT_OFF -> Arrays.copyOf(honest, dice.nextInt(honest.length));
      case BITS_FLIPPED -> flipped(honest, dice);
      case RANDOM_BYTES -> random(dice);
      case EMPTY -> new byte[0];
      case NUL_BYTES -> new byte[dice.nextInt(1, 100_000)];
      case OTHER_ENCODING ->
          new String(honest, feed.charset())
              .getBytes(dice.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
      case OTHER_FORMAT -> otherFormat(honest, dice);
      case BYTE_ORDER_MARK -> joined(feed.mark(), honest);
      case HOSTILE_NAME, DROPPED_TWICE, NO_FILE -> honest;
      case ENDLESS_ROW -> joined(honest, bytes(feed, endless(feed) + "x".repeat(ENDLESS)));
      case DEEP_NESTING ->
          joined(
              feed == DropFeed.XML ? new byte[0] : honest,
              bytes(feed, (feed == DropFeed.XML ? "<a>" : "{\"a\":[").repeat(DEEP)));
      case A_HUNDRED_THOUSAND_COLUMNS ->
          feed == DropFeed.CSV
              ? wide(honest)
              : sheet("<row>" + "<c><v>1</v></c>".repeat(WIDE) + "</row>");
      case FOREIGN_ENTITY -> feed == DropFeed.XML ? bytes(feed, ENTITY) : sheetOf(ENTITY);
      case ENTITY_BOMB -> bytes(feed, entityBomb());
      case COLUMN_MISSING -> bytes(feed, "bh,rq\n1,2020-01-01\n");
      case COLUMN_TWICE -> bytes(feed, String.join(",", HostileRow.COLUMNS) + ",BH\n");
      case ZIP_BOMB -> bomb();
      case TEN_THOUSAND_PARTS -> withParts(honest, MANY_PARTS, "xl/media/%d.bin");
      case PARTS_OUTSIDE -> withParts(honest, 20, "../../../../tmp/evil%d.sh");
    };
  }

  private static byte[] bytes(DropFeed feed, String text) {
    return text.getBytes(feed.charset());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] flipped(byte[] honest, Random dice) {
    byte[] flipped = honest.clone();
    for (int times = dice.nextInt(1, 40); times > 0; times--) {
      flipped[dice.nextInt(flipped.length)] ^= (byte) (1 << dice.nextInt(8));
    }
    return flipped;
  }

  private static byte[] random(Random dice) {
    byte[] bytes = new byte[dice.nextInt(1, 200_000)];
    dice.nextBytes(bytes);
    return bytes;
  }

  /** Compressed, a document, a program, a page: what is renamed by mistake. */
  private static byte[] otherFormat(byte[] honest, Random dice) throws IOException {
    return switch (dice.nextInt(4)) {
      case 0 -> {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
          gzip.write(honest);
        }
        yield packed.toByteArray();
      }
      case 1 -> "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
      case 2 -> joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, honest);
      default ->
          "<html><body><h1>502 Bad Gateway</h1></body></html>".getBytes(StandardCharsets.US_ASCII);
    };
  }

  private static String endless(DropFeed feed) {
    return switch (feed) {
      case CSV -> "1,\"";
      case JSONL -> "{\"bh\":\"";
      case XML, XLSX -> "<!--";
    };
  }

  private static byte[] wide(byte[] honest) {
    String header = String.join(",", HostileRow.COLUMNS) + ",x".repeat(WIDE) + "\n";
    return joined(header.getBytes(StandardCharsets.US_ASCII), honest);
  }

  private static String entityBomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE c [<!ENTITY a0 \"ha\">");
    for (int level = 1; level < 60; level++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
    }
    return bomb + "]><cases><case><bh>&a59;</bh><rq>2020-01-01</rq></case></cases>";
  }

  private static byte[] sheet(String rows) throws IOException {
    return sheetOf(
        "<worksheet " + WorkbookFormat.MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static byte[] sheetOf(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = WorkbookFormat.untilSheet(bytes)) {
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A sheet of half a gibibyte that packs to half a mebibyte; made once, for it takes seconds. */
  private static synchronized byte[] bomb() throws IOException {
    if (bomb.length == 0) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = WorkbookFormat.untilSheet(bytes)) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int written = 0; written < BOMB_MEBIBYTES; written++) {
          zip.write(spaces);
        }
      }
      bomb = bytes.toByteArray();
    }
    return bomb;
  }

  private static byte[] withParts(byte[] honest, int parts, String names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var old = new ZipInputStream(new ByteArrayInputStream(honest));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        old.transferTo(zip);
        zip.closeEntry();
      }
      for (int part = 0; part < parts; part++) {
        zip.putNextEntry(new ZipEntry(names.formatted(part)));
        zip.write('x');
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
