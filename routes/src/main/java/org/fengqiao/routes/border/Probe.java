package org.fengqiao.routes.border;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test message (PING) or its answer (PONG). It walks the same way as statements do, signed with
 * the same keys, and says nothing of any dispute.
 *
 * @param kind which of the two
 * @param id of the test message; its answer bears the same
 * @param from province of who sends it, 6 digits
 * @param to province of who is to have it
 * @param at when it was sent, by the sender's clock
 */
record Probe(Kind kind, UUID id, String from, String to, Instant at) {

  /** Which of the two. */
  enum Kind {
    PING,
    PONG
  }

  /**
   * A probe together with what its signature covers.
   *
   * @param probe what it says, which is to be believed once the signature holds
   * @param content what the signature covers
   * @param signature DER
   */
  record Signed(Probe probe, byte[] content, byte[] signature) {}

  private static final String MARK = "FQ-PROBE 1\n";
  static final int LONGEST_BYTES = 512;
  static final Pattern FORM =
      Pattern.compile(
          "("
              + MARK
              + "kind=(PING|PONG)\n"
              + "id=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\n"
              + "from=([0-9]{6})\n"
              + "to=([0-9]{6})\n"
              + "at=([0-9TZ:.-]{20,30})\n)"
              + "signature=([A-Za-z0-9+/=]{80,120})\n");

  /** Whether the bytes begin like one; no statement does. */
  static boolean isOne(byte[] bytes) {
    byte[] mark = MARK.getBytes(US_ASCII);
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /**
   * The probe in the bytes, whose signature is still to be checked; empty when they are not one.
   */
  static Optional<Signed> read(byte[] bytes) {
    if (bytes.length > LONGEST_BYTES) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(new String(bytes, US_ASCII));
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      byte[] signature = Base64.getDecoder().decode(parts.group(7));
      // Its last letter may have bits that mean nothing; one signature is written in one way.
      if (!Base64.getEncoder().encodeToString(signature).equals(parts.group(7))) {
        return Optional.empty();
      }
      Probe probe =
          new Probe(
              Kind.valueOf(parts.group(2)),
              UUID.fromString(parts.group(3)),
              parts.group(4),
              parts.group(5),
              Instant.parse(parts.group(6)));
      return Optional.of(new Signed(probe, parts.group(1).getBytes(US_ASCII), signature));
    } catch (DateTimeException | IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** As it travels. */
  byte[] sealed(MessageSeal seal) {
    String content =
        "%skind=%s\nid=%s\nfrom=%s\nto=%s\nat=%s\n".formatted(MARK, kind, id, from, to, at);
    byte[] signature = seal.sign(content.getBytes(US_ASCII));
    return (content + "signature=" + Base64.getEncoder().encodeToString(signature) + "\n")
        .getBytes(US_ASCII);
  }
}
