package org.fengqiao.routes.warehouse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: tabs between columns, \N for null. */
final class CopyText {

  private final StringBuilder text = new StringBuilder(64 * 1024);
  private boolean rowStarted;

  CopyText add(@Nullable String value) {
    separate();
    if (value == null) {
      text.append("\\N");
      return this;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
    return this;
  }

  CopyText add(long value) {
    separate();
    text.append(value);
    return this;
  }

  CopyText add(boolean value) {
    separate();
    text.append(value ? 't' : 'f');
    return this;
  }

  CopyText add(@Nullable Integer value) {
    return add(value == null ? null : value.toString());
  }

  CopyText add(@Nullable Instant value) {
    return add(value == null ? null : value.toString());
  }

  CopyText add(@Nullable LocalDate value) {
    return add(value == null ? null : value.toString());
  }

  CopyText addCentsAsYuan(@Nullable Long cents) {
    return add(cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString());
  }

  void endRow() {
    text.append('\n');
    rowStarted = false;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void separate() {
    if (rowStarted) {
      text.append('\t');
    }
    rowStarted = true;
  }
}
