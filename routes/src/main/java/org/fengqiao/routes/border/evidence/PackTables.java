package org.fengqiao.routes.border.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fengqiao.routes.border.course.Side;
import org.jspecify.annotations.Nullable;

/** The lists in a pack, as CSV in UTF-8. Those of the core follow from the statements alone. */
final class PackTables {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
  private static final Comparator<Exhibit> BY_SIDE =
      Comparator.comparing((Exhibit each) -> each.step().statement().side())
          .thenComparing(each -> each.step().statement().version());

  private PackTables() {}

  static byte[] alert(Evidence evidence) {
    return csv(
        Stream.of(
            row("key", "value"),
            row("alert_id", evidence.alertId()),
            row("sender_province", evidence.senderProvince()),
            row("receiver_province", evidence.receiverProvince()),
            row("border_pair", evidence.borderPair()),
            row("statements_of_sender", count(evidence, Side.SENDER)),
            row("statements_of_receiver", count(evidence, Side.RECEIVER)),
            row("state", evidence.state()),
            row("agreement_no", evidence.agreementNo())));
  }

  private static long count(Evidence evidence, Side side) {
    return evidence.exhibits().stream()
        .filter(each -> each.step().statement().side() == side)
        .count();
  }

  /** Both chains in the order in which the statements have their effect. */
  static byte[] thread(Evidence evidence) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(
        row(
            "place",
            "side",
            "version",
            "type",
            "message_id",
            "province",
            "sent_at",
            "digest",
            "predecessor",
            "seen_version",
            "seen_digest",
            "no_effect"));
    for (Exhibit each : evidence.exhibits()) {
      rows.add(
          row(
              rows.size(),
              each.side(),
              each.step().statement().version(),
              each.type(),
              each.messageId(),
              each.province(),
              each.step().statement().at(),
              each.said().digest(),
              each.said().predecessor(),
              each.step().statement().seen(),
              each.said().seen(),
              each.step().noEffect()));
    }
    return csv(rows.stream());
  }

  static byte[] pack(Evidence evidence) {
    Instant newest =
        evidence.exhibits().stream()
            .flatMap(each -> Stream.of(each.recordedAt(), each.relayedAt()))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return csv(
        Stream.of(
            row("key", "value"),
            row("format", "fengqiao-evidence-1"),
            row("alert_id", evidence.alertId()),
            row("exporter", evidence.exporter()),
            row("as_of", newest)));
  }

  static byte[] passages(Evidence evidence) {
    return csv(
        Stream.concat(
            Stream.<@Nullable Object[]>of(
                row("side", "version", "direction", "recorded_at", "relayed_at")),
            evidence.exhibits().stream()
                .sorted(BY_SIDE)
                .map(
                    each ->
                        row(
                            each.side(),
                            each.step().statement().version(),
                            each.sentHere() ? "OUT" : "IN",
                            each.recordedAt(),
                            each.relayedAt()))));
  }

  static byte[] certificates(Evidence evidence) {
    return csv(
        Stream.concat(
            Stream.<@Nullable Object[]>of(
                row("file", "province", "sha256", "pinned_at", "withdrawn_at")),
            evidence.certificates().stream()
                .map(
                    each ->
                        row(
                            each.path(),
                            each.province(),
                            each.sha256(),
                            each.pinnedAt(),
                            each.withdrawnAt()))));
  }

  static byte[] refusals(Evidence evidence) {
    return csv(
        Stream.concat(
            Stream.<@Nullable Object[]>of(row("sha256", "code", "first_at", "last_at", "times")),
            evidence.refusals().stream()
                .map(
                    each ->
                        row(
                            each.sha256(),
                            each.code(),
                            each.firstAt(),
                            each.lastAt(),
                            each.times()))));
  }

  private static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  private static byte[] csv(Stream<@Nullable Object[]> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (@Nullable Object[] row : rows.toList()) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a list is written to memory", e);
    }
    return text.toString().getBytes(UTF_8);
  }
}
