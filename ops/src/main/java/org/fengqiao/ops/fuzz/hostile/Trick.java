package org.fengqiao.ops.fuzz.hostile;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.ops.fuzz.hostile.DroppedFile.End;

/** Ways in which a whole file is hostile. */
enum Trick {
  CUT_OFF(End.SOMEHOW),
  BITS_FLIPPED(End.SOMEHOW),
  RANDOM_BYTES(End.SOMEHOW),
  EMPTY(End.SOMEHOW),
  NUL_BYTES(End.SOMEHOW),
  OTHER_ENCODING(End.SOMEHOW, DropFeed.CSV, DropFeed.JSONL, DropFeed.XML),
  OTHER_FORMAT(End.SOMEHOW),
  BYTE_ORDER_MARK(End.WHOLE, DropFeed.CSV, DropFeed.JSONL, DropFeed.XML),
  HOSTILE_NAME(End.WHOLE),
  DROPPED_TWICE(End.WHOLE),
  NO_FILE(End.LEFT),
  ENDLESS_ROW(End.SOMEHOW, DropFeed.CSV, DropFeed.JSONL, DropFeed.XML),
  DEEP_NESTING(End.SOMEHOW, DropFeed.JSONL, DropFeed.XML),
  A_HUNDRED_THOUSAND_COLUMNS(End.SOMEHOW, DropFeed.CSV, DropFeed.XLSX),
  FOREIGN_ENTITY(End.NOTHING, DropFeed.XML, DropFeed.XLSX),
  ENTITY_BOMB(End.NOTHING, DropFeed.XML),
  COLUMN_MISSING(End.NOTHING, DropFeed.CSV),
  COLUMN_TWICE(End.NOTHING, DropFeed.CSV),
  ZIP_BOMB(End.NOTHING, DropFeed.XLSX),
  TEN_THOUSAND_PARTS(End.NOTHING, DropFeed.XLSX),
  PARTS_OUTSIDE(End.WHOLE, DropFeed.XLSX);

  private final End end;
  private final List<DropFeed> feeds;

  Trick(End end, DropFeed... feeds) {
    this.end = end;
    this.feeds = feeds.length == 0 ? List.of(DropFeed.values()) : List.of(feeds);
  }

  End end() {
    return end;
  }

  /** The tricks that can be played with a feed's files. */
  static List<Trick> of(DropFeed feed) {
    return Arrays.stream(values()).filter(trick -> trick.feeds.contains(feed)).toList();
  }
}
