package org.fengqiao.connectors.quarantine;

import java.time.Instant;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.mapping.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A row as the quarantine keeps it. Its text form shows nothing of the content.
 *
 * @param address which row
 * @param rule code of the rule that it broke
 * @param field canonical field at fault, if one is
 * @param column source column at fault, if one is
 * @param remedy what to do about it
 * @param mappingVersion version of the feed file that refused it
 * @param quarantinedAt when it was refused
 * @param content what was sealed
 * @param sealed the sealed bytes; null once they have expired
 * @param newer newest version of the record that was sent since; null when none was
 */
public record QuarantinedRow(
    RowAddress address,
    String rule,
    @Nullable String field,
    @Nullable String column,
    String remedy,
    int mappingVersion,
    Instant quarantinedAt,
    Content content,
    byte @Nullable [] sealed,
    @Nullable Version newer) {

  /** What a sealed row holds. */
  public enum Content {
    /** A row with its children. */
    ROW,
    /** Raw bytes that no row could be made of. */
    BYTES;

    static Content of(Captured captured) {
      return switch (captured) {
        case Captured.CaseRow row -> ROW;
        case Captured.Unreadable unreadable -> BYTES;
      };
    }
  }

  /** What one fix mends, this row among others. */
  public String fingerprint() {
    return Fingerprint.of(address.feed(), rule, field);
  }

  /** The same row, refused once more. */
  public QuarantinedRow refusedFor(Rejection rejection, int version) {
    return new QuarantinedRow(
        address,
        rejection.rule(),
        rejection.field().isEmpty() ? null : rejection.field(),
        rejection.column().isEmpty() ? null : rejection.column(),
        rejection.remedy(),
        version,
        quarantinedAt,
        content,
        sealed,
        newer);
  }

  /**
   * The row as it was captured; null when its content has expired.
   *
   * @throws SealBrokenException when it does not open
   */
  public @Nullable Captured open(SealOpener opener) throws SealBrokenException {
    byte[] closed = sealed;
    if (closed == null) {
      return null;
    }
    byte[] opened = opener.open(closed, address.place());
    return switch (content) {
      case BYTES -> new Captured.Unreadable(address.key(), address.version(), opened, rule, remedy);
      case ROW -> RowContent.read(address, opened);
    };
  }

  @Override
  public String toString() {
    return "QuarantinedRow[" + address + ", " + rule + ", " + field + "]";
  }
}
