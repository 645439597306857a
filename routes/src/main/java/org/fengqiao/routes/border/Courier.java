package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.partner.Parcel.Kind.PROBE;
import static org.fengqiao.routes.border.partner.Parcel.Kind.STATEMENT;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.border.partner.Carrier;
import org.fengqiao.routes.border.partner.Parcel;
import org.fengqiao.routes.border.partner.ParcelRefusedException;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings one neighbour without a broker what waits for it in the message table, oldest first, and
 * notes each as sent only when the neighbour has confirmed it. Where that fails it comes again,
 * later and later. If the note of a confirmation is lost, the neighbour gets the statement twice,
 * as it may by any way.
 */
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int BATCH = 100;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int NAMED_DIGITS = 8;
  private static final int DOUBLINGS = 6;
  // Test messages are kept nowhere; of those that an absent neighbour misses the newest suffice.
  private static final int PROBES = 4;

  private final String province;
  private final Carrier carrier;
  private final DeliveryTable deliveries;
  private final MessageTable messages;
  private final AlertTable alerts;
  private final TransactionOperations transaction;
  private final MeterRegistry meters;
  private final Clock clock;
  private final LinkedBlockingDeque<Parcel> probes = new LinkedBlockingDeque<>(PROBES);

  Courier(
      String province,
      Carrier carrier,
      JdbcClient database,
      TransactionOperations transaction,
      MeterRegistry meters,
      Clock clock) {
    this.province = province;
    this.carrier = carrier;
    this.deliveries = new DeliveryTable(database);
    this.messages = new MessageTable(database);
    this.alerts = new AlertTable(database);
    this.transaction = transaction;
    this.meters = meters;
    this.clock = clock;
  }

  String province() {
    return province;
  }

  /** Takes a test message along the next time. */
  void takeAlong(byte[] probe) {
    String id = DigestUtils.sha256Hex(probe);
    Parcel parcel = new Parcel("probe-" + start(id), probe, id, PROBE, clock.instant());
    while (!probes.offerLast(parcel)) {
      probes.pollFirst();
    }
  }

  /** Carries what waits, unless the last failure is too fresh. */
  public void carry() throws InterruptedException {
    DeliveryTable.Attempt attempt = deliveries.attempt(province);
    if (attempt.nextAt() != null && attempt.nextAt().isAfter(clock.instant())) {
      return;
    }
    try {
      carryProbes();
      for (List<SealedMessage> batch = waiting(); !batch.isEmpty(); batch = waiting()) {
        for (SealedMessage each : batch) {
          carry(each);
        }
      }
    } catch (IOException away) {
      later(away, attempt.failures());
    }
  }

  private List<SealedMessage> waiting() {
    return messages.waitingFor(province, BATCH);
  }

  private void carryProbes() throws IOException, InterruptedException {
    for (Parcel probe = probes.peekFirst(); probe != null; probe = probes.peekFirst()) {
      try {
        carrier.carry(probe);
        deliveries.confirmed(province, clock.instant());
      } catch (ParcelRefusedException refused) {
        LOG.warn("border: {} refused a test message: {}", province, refused.getMessage());
      }
      probes.remove(probe);
    }
  }

  private void carry(SealedMessage sealed) throws IOException, InterruptedException {
    String id = sealed.message().getMessageId();
    BorderMessageType type = sealed.message().getMessageType();
    try {
      carrier.carry(parcel(sealed));
    } catch (ParcelRefusedException refused) {
      // It would be refused for ever, and must not stop what comes after it.
      messages.refusedByCarrier(id, String.valueOf(refused.getMessage()));
      meters.counter("border.carrier.refused", "province", province).increment();
      LOG.warn("border: {} refused {} {}: {}", province, type, id, refused.getMessage());
      return;
    }
    transaction.executeWithoutResult(
        status -> {
          Instant now = clock.instant();
          messages.relayed(id, now);
          if (type == BorderMessageType.ALERT) {
            alerts.passed(sealed.message().getAlertId(), now);
          }
          deliveries.confirmed(province, now);
        });
    meters.counter("border.sent", "type", type.name()).increment();
  }

  static Parcel parcel(SealedMessage sealed) {
    BorderMessage message = sealed.message();
    String id = sealed.digest();
    String name = message.getAlertId() + "-" + message.getVersion() + "-" + start(id);
    return new Parcel(name, sealed.bytes(), id, STATEMENT, message.getSentAt());
  }

  private static String start(String digest) {
    return digest.substring(0, NAMED_DIGITS);
  }

  private void later(IOException away, int failures) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    String reason = away.getMessage() == null ? "" : ": " + away.getMessage();
    Instant now = clock.instant();
    deliveries.failed(province, away.getClass().getSimpleName() + reason, now, now.plus(pause));
    LOG.warn("border: {} cannot be reached and is tried again in {}", province, pause);
  }
}
