package org.fengqiao.routes.border.evidence;

import java.time.Instant;
import java.util.Locale;
import org.fengqiao.routes.border.course.Said;
import org.fengqiao.routes.border.course.Step;
import org.jspecify.annotations.Nullable;

/**
 * One statement as it lies in a pack.
 *
 * @param step the statement in its place in the course, with what it came to
 * @param said the same with what ties it to the others
 * @param type ALERT, RECEIPT, FEEDBACK …
 * @param messageId its UUID
 * @param province who says it, 6 digits
 * @param bytes as they went over the wire
 * @param signed what the signature covers
 * @param signature DER
 * @param sentHere whether the exporting hub sent it, or else received it
 * @param recordedAt when the exporting hub wrote it down
 * @param relayedAt when its broker had it on disk; null while it waits, or when it came in
 */
public record Exhibit(
    Step step,
    Said said,
    String type,
    String messageId,
    String province,
    byte[] bytes,
    byte[] signed,
    byte[] signature,
    boolean sentHere,
    Instant recordedAt,
    @Nullable Instant relayedAt) {

  /** The statement's name without an ending, as {@code core/messages/sender-0001}. */
  String path() {
    return "core/messages/%s-%04d".formatted(side(), step.statement().version());
  }

  String side() {
    return step.statement().side().name().toLowerCase(Locale.ROOT);
  }
}
