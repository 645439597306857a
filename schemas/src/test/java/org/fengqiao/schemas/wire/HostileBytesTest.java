package org.fengqiao.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.fengqiao.schemas.wire.MalformedMessageException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBytesTest {

  private static final MessageCodec<RecordBatch> CODEC = MessageCodec.of(RecordBatch.class);
  private static final long MEBIBYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      longs = {
        100_000,
        50_000_000,
        300_000_000,
        Integer.MAX_VALUE - 9L,
        Integer.MAX_VALUE + 1L,
        Long.MAX_VALUE
      })
  void aListThatClaimsManyEntriesCostsNoMemory(long entries) throws IOException {
    byte[] bomb = batchWithListOf(entries);

    long reserved = allocatedBy(() -> refuses(bomb));

    assertThat(reserved).as("bytes allocated").isLessThan(16 * MEBIBYTE);
  }

  @Test
  void anyDamageIsRefusedOrHarmless() {
    byte[] bytes = CODEC.encode(aBatch());
    Random random = new Random(2019);
    for (int n = 0; n < 20_000; n++) {
      byte[] damaged = bytes.clone();
      for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
        damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(CODEC.decode(damaged).getFeed()).isNotNull();
      } catch (MalformedMessageException e) {
        assertThat(e)
            .hasMessageStartingWith(
                e.reason() == Reason.NOT_A_MESSAGE || e.reason() == Reason.UNKNOWN_SCHEMA
                    ? "No "
                    : "RecordBatch");
      }
    }
  }

  private static void refuses(byte[] bytes) {
    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> CODEC.decode(bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN_CONTENT));
  }

  private static long allocatedBy(Runnable action) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    action.run();
    long before = threads.getCurrentThreadAllocatedBytes();
    action.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** A batch whose first list claims the number of entries; the bytes end there. */
  private static byte[] batchWithListOf(long entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Arrays.copyOf(CODEC.encode(aBatch()), 10));
    BinaryEncoder content = EncoderFactory.get().directBinaryEncoder(bytes, null);
    content.writeString("b");
    content.writeString("f");
    content.writeEnum(0);
    content.writeLong(0);
    content.writeBoolean(false);
    content.writeInt(0);
    content.writeLong(entries);
    content.flush();
    bytes.write(new byte[64]);
    return bytes.toByteArray();
  }

  private static RecordBatch aBatch() {
    RowNotice notice =
        new RowNotice("court.cases:1", 1L, 0, Disposition.QUARANTINED, "M205", "division");
    return new RecordBatch(
        "b",
        "court.cases",
        Department.COURT,
        Instant.EPOCH,
        false,
        3,
        List.of(),
        List.of(notice, notice, notice));
  }
}
