package org.fengqiao.ops.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.World;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

/** The world's promise of what the hub will make of each row, held against the real feed files. */
class TraceMapperTest {

  private final TraceMapper mapper =
      new TraceMapper(Clock.systemUTC(), ForeignNames.NONE, Similarity.NONE);

  @Test
  void everyRowGetsExactlyItsExpectedDispositionByTheExpectedRule() {
    World world = new World(11, LocalDateTime.of(2026, 11, 1, 8, 0));
    List<String> surprises = new ArrayList<>();

    world
        .history(0, 30_000)
        .flatMap(dispute -> dispute.traces().stream())
        .filter(trace -> !trace.key().isEmpty())
        .forEach(
            trace -> {
              String got = disposition(mapper.map(trace));
              if (!got.equals(expected(trace))) {
                surprises.add(
                    trace.feed()
                        + " "
                        + trace.cause().what()
                        + ": "
                        + expected(trace)
                        + " but "
                        + got);
              }
            });

    assertThat(surprises.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
        .isEmpty();
  }

  private static String expected(Trace trace) {
    boolean removed = trace.presence() == Trace.Presence.MARKED_DELETED;
    return switch (trace.expectation()) {
      case ACCEPTED -> removed ? "removed" : "accepted";
      case QUARANTINED -> "quarantined " + trace.cause().rule() + " " + trace.cause().field();
      case EXCLUDED -> "excluded " + trace.cause().rule();
    };
  }

  private static String disposition(MappingResult result) {
    return switch (result) {
      case MappingResult.Mapped mapped when mapped.record().getOperation() == Operation.DELETE ->
          "removed";
      case MappingResult.Mapped mapped -> "accepted";
      case MappingResult.Refused refused ->
          refused.rejections().stream()
              .map(rejection -> rejection.rule() + " " + rejection.field())
              .collect(Collectors.joining(", ", "quarantined ", ""));
      case MappingResult.Excluded excluded -> "excluded " + excluded.rule();
    };
  }
}
