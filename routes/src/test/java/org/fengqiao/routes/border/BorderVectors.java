package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.WUJIANG;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the committed test vectors anew, with a new key of Shanghai's that is thrown away. */
final class BorderVectors {

  static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  static final String COLUMNS = "vector,says,expected,no_effect,digest,base64";

  private final BorderKeys keys;
  private final MessageSeal seal;
  private final RememberedAlertFiles files = new RememberedAlertFiles();
  private final List<String> lines = new ArrayList<>(List.of(COLUMNS));

  private BorderVectors(BorderKeys keys) {
    this.keys = keys;
    this.seal = new MessageSeal(keys);
  }

  static void write(BorderKeys keys, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("vectors.csv"), new BorderVectors(keys).all());
  }

  private List<String> all() {
    SealedMessage alert = raise();
    SealedMessage update = update(1, EscalationLevel.RED);
    SealedMessage again = update(2, EscalationLevel.YELLOW);
    add("the alert", "TAKEN", "", alert);
    add("the alert once more", "REPEATED", "", alert);
    add("version 3 before version 2", "PARKED", "", again);
    add("version 2; both take effect", "TAKEN", "", update);
    byte[] bytes = update.bytes();
    byte[] changed = bytes.clone();
    changed[30] ^= 1;
    add("one bit changed", "BAD_SIGNATURE", "", "", changed);
    add("cut short", "MALFORMED", "", "", Arrays.copyOf(bytes, 40));
    add("from a stranger", "UNKNOWN_SENDER", alert, m -> m.setSenderProvince("440000"));
    add("for another province", "FOREIGN_RECEIVER", alert, m -> m.setReceiverProvince("330000"));
    add("a name for a band", "FORMAT", alert, m -> m.setScaleBand("张三等12人"));
    add("no common border", "NOT_ADJACENT", alert, m -> m.setBorderPair("310101-320509"));
    add(
        "25 hours ahead",
        "FROM_THE_FUTURE",
        alert,
        m -> m.setSentAt(NOW.plus(Duration.ofHours(25))));
    add("100 days old", "STALE", alert, m -> m.setSentAt(NOW.minus(Duration.ofDays(100))));
    add("another version 2", "FORKED", update, m -> m.setLevel(EscalationLevel.BLUE));
    add("the number for another alert", "NUMBER_TAKEN", alert, m -> m.setDisputeType("04"));
    add(
        "an answer to no alert",
        "UNKNOWN_ALERT",
        alert,
        m ->
            m.setAlertId("BJYJ32050920261120000009")
                .setMessageType(BorderMessageType.FEEDBACK)
                .setProgress(BorderProgress.CHECKING));
    SealedMessage cancel = cancel(2, 4, again.digest());
    add(
        "version 4 that names another past",
        "BROKEN_CHAIN",
        cancel,
        m -> m.setPredecessor(ByteBuffer.wrap(new byte[32])));
    add("a cancel of what has been superseded", "TAKEN", "AMBIGUOUS", cancel);
    SealedMessage right = cancel(3, 5, cancel.digest());
    add("the cancel of the newest", "TAKEN", "", right);
    add("a cancel when all is over", "TAKEN", "LATE", cancel(3, 6, right.digest()));
    for (OddSignature odd : OddSignature.over(keys)) {
      byte[] oddly = new MessageSeal(keys, odd).seal(right.message()).bytes();
      add(odd.says(), "BAD_SIGNATURE", "", "", oddly);
    }
    return lines;
  }

  private SealedMessage raise() {
    register()
        .raise(
            new AlertDraft(
                UUID.randomUUID().toString(),
                "320000",
                WUJIANG,
                "310118-320509",
                "02",
                EscalationLevel.ORANGE,
                "5-9",
                null,
                null,
                RequestedAction.SEND_MEDIATOR,
                "BJ-1",
                RuleLine.Release.DIRECT));
    return files.outbox.getLast();
  }

  private AlertRegister register() {
    return new AlertRegister(
        new BorderParty("310000", QINGPU, Set.of("320000")),
        seal,
        files,
        TransactionOperations.withoutTransaction(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SealedMessage update(int supersedes, EscalationLevel level) {
    register()
        .say(
            files.files.keySet().iterator().next(),
            new Deed.Update(
                supersedes, level, RequestedAction.JOINT_CHECK, null, null, null, List.of()));
    return files.outbox.getLast();
  }

  // Its own register would not let an office say what has no effect.
  private SealedMessage cancel(int supersedes, int version, String predecessor) {
    return seal.seal(
        BorderMessage.newBuilder(files.outbox.getLast().message())
            .setMessageId(UUID.randomUUID().toString())
            .setMessageType(BorderMessageType.CANCEL)
            .setVersion(version)
            .setPredecessor(ByteBuffer.wrap(java.util.HexFormat.of().parseHex(predecessor)))
            .setSupersedes(supersedes)
            .setCancelReason(CancelReason.DUPLICATE)
            .build());
  }

  private void add(
      String says,
      String expected,
      SealedMessage genuine,
      UnaryOperator<BorderMessage.Builder> change) {
    BorderMessage.Builder other =
        BorderMessage.newBuilder(genuine.message()).setMessageId(UUID.randomUUID().toString());
    add(says, expected, "", seal.seal(change.apply(other).build()));
  }

  private void add(String says, String expected, String noEffect, SealedMessage sealed) {
    add(says, expected, noEffect, sealed.digest(), sealed.bytes());
  }

  private void add(String says, String expected, String noEffect, String digest, byte[] bytes) {
    lines.add(
        "%d,%s,%s,%s,%s,%s"
            .formatted(
                lines.size(),
                says,
                expected,
                noEffect,
                digest,
                Base64.getEncoder().encodeToString(bytes)));
  }
}
