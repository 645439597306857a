package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengqiao.routes.linkage.RecordBuilder.aRecord;

import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

class CluesTest {

  @Test
  void whatIsWrittenIsReadAgain() {
    RecordBuilder builder = aRecord(1).owning("COURT_CASE:(2026)沪0118民初1号").quoting("CALL:1");
    for (Side side : Side.values()) {
      for (TokenKind kind : TokenKind.values()) {
        builder.with(side, kind, "a");
      }
    }
    Incoming record = builder.build();

    assertThat(Clues.read(record.holder(), Clues.numbers(record), Clues.tokens(record)))
        .isEqualTo(record);
  }

  @Test
  void whatARecordDoesNotCarryIsNotKept() {
    Incoming record = aRecord(1).build();

    assertThat(Clues.numbers(record)).isNull();
    assertThat(Clues.tokens(record)).isNull();
    assertThat(Clues.read(record.holder(), null, null)).isEqualTo(record);
  }

  @Test
  void aLetterThatNobodyWroteIsAnErrorThatSaysWhatToDo() {
    Holder holder = aRecord(1).build().holder();

    assertThatThrownBy(() -> Clues.read(holder, "X1", null))
        .hasMessageContaining("unknown letter X")
        .hasMessageContaining("restore the table");
  }
}
