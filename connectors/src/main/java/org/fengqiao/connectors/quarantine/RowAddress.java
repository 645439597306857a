package org.fengqiao.connectors.quarantine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.Version;

/**
 * Which row of the quarantine: one version of one record. Written as record key, "@", position, "."
 * and sequence, for example {@code petition.items:13@10.1}.
 *
 * @param feed name of the feed
 * @param recordKey feed and source key
 * @param version which version of the record
 */
public record RowAddress(String feed, String recordKey, Version version)
    implements Comparable<RowAddress> {

  private static final Pattern WRITTEN =
      Pattern.compile("([^:@]+)(:.+)@(-?\\d{1,19})\\.(\\d{1,10})", Pattern.DOTALL);

  /** Reads what {@link #toString} writes; empty when it is something else. */
  public static Optional<RowAddress> read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Version version =
          new Version(Long.parseLong(matcher.group(3)), Integer.parseInt(matcher.group(4)));
      return Optional.of(
          new RowAddress(matcher.group(1), matcher.group(1) + matcher.group(2), version));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** The source's key, without the feed. */
  String key() {
    return recordKey.substring(feed.length() + 1);
  }

  /** What the row is sealed to: it opens nowhere else. */
  byte[] place() {
    return String.join(
            "|",
            feed,
            recordKey,
            Long.toString(version.position()),
            Integer.toString(version.sequence()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** By record, and the versions of a record in their order. */
  @Override
  public int compareTo(RowAddress other) {
    int byRecord = recordKey.compareTo(other.recordKey);
    return byRecord == 0 ? version.compareTo(other.version) : byRecord;
  }

  @Override
  public String toString() {
    return recordKey + "@" + version.position() + "." + version.sequence();
  }
}
