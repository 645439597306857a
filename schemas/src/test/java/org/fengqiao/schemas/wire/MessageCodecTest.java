package org.fengqiao.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.wire.MalformedMessageException.Reason;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

  private static final MessageCodec<FeedReport> CODEC = MessageCodec.of(FeedReport.class);

  @Test
  void readsWhatItWrote() throws Exception {
    assertThat(CODEC.decode(CODEC.encode(aReport()))).isEqualTo(aReport());
  }

  @Test
  void refusesTrailingBytes() {
    byte[] bytes = CODEC.encode(aReport());

    refuses(Arrays.copyOf(bytes, bytes.length + 1), Reason.TRAILING_BYTES);
  }

  @Test
  void refusesEveryTruncation() {
    byte[] bytes = CODEC.encode(aReport());

    for (int length = 0; length < 10; length++) {
      refuses(Arrays.copyOf(bytes, length), Reason.NOT_A_MESSAGE);
    }
    for (int length = 10; length < bytes.length; length++) {
      refuses(Arrays.copyOf(bytes, length), Reason.BROKEN_CONTENT);
    }
  }

  @Test
  void refusesAnUnknownFingerprint() {
    byte[] bytes = CODEC.encode(aReport());
    bytes[5] ^= 1;

    refuses(bytes, Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void refusesAnotherMessage() {
    RecordBatch other =
        new RecordBatch(
            "b",
            "justice.mediation",
            Department.JUSTICE,
            Instant.EPOCH,
            false,
            0,
            java.util.List.of(),
            java.util.List.of());

    refuses(MessageCodec.of(RecordBatch.class).encode(other), Reason.UNKNOWN_SCHEMA);
  }

  @Test
  void refusesATextThatClaimsTwoGigabytesWithoutReservingThem() {
    refuses(headerThen(0xF0, 0xFF, 0xFF, 0xFF, 0x0F, 'x'), Reason.BROKEN_CONTENT);
  }

  @Test
  void refusesANegativeLength() {
    refuses(headerThen(0x01, 'x'), Reason.BROKEN_CONTENT);
  }

  @Test
  void refusesAListThatClaimsTwoThousandMillionEntriesWithoutReservingThem() {
    MessageCodec<RecordBatch> codec = MessageCodec.of(RecordBatch.class);
    RecordBatch empty =
        new RecordBatch(
            "b",
            "f",
            Department.JUSTICE,
            Instant.EPOCH,
            false,
            0,
            java.util.List.of(),
            java.util.List.of());
    byte[] bytes = codec.encode(empty);
    // The two empty lists are the two last bytes; the first becomes a count of 2^31 - 9.
    ByteBuffer bomb = ByteBuffer.allocate(bytes.length + 8);
    bomb.put(bytes, 0, bytes.length - 2)
        .put(new byte[] {(byte) 0xEE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F});

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> codec.decode(bomb.array()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN_CONTENT));
  }

  @Test
  void refusesMoreThanTheLimit() {
    refuses(new byte[MessageCodec.MAXIMUM_BYTES + 1], Reason.TOO_LARGE);
  }

  @Test
  void doesNotWriteMoreThanTheLimit() {
    FeedReport tooLong = aReport();
    tooLong.put("problem", "x".repeat(MessageCodec.MAXIMUM_BYTES));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEC.encode(tooLong))
        .withMessageContaining("smaller batches");
  }

  @Test
  void doesNotWriteAnUnfilledMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CODEC.encode(new FeedReport()))
        .withMessageContaining("set every field");
  }

  private static void refuses(byte[] bytes, Reason reason) {
    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> CODEC.decode(bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static byte[] headerThen(int... content) {
    byte[] bytes = Arrays.copyOf(CODEC.encode(aReport()), 10 + content.length);
    for (int i = 0; i < content.length; i++) {
      bytes[10 + i] = (byte) content[i];
    }
    return bytes;
  }

  private static FeedReport aReport() {
    return new FeedReport(
        "justice.mediation",
        Department.JUSTICE,
        CaptureGrade.LOG,
        FeedState.STREAMING,
        Instant.ofEpochMilli(1_551_766_921_000L),
        12L,
        3.5,
        null,
        1,
        null);
  }
}
