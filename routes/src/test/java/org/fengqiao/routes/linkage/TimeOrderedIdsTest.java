package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void theLaterIdIsTheGreaterEvenWithinOneMillisecond() {
    TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

    List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anIdIsAVersion7UuidThatTellsItsMillisecond() {
    UUID id = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }
}
