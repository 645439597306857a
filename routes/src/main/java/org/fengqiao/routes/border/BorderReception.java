package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import org.fengqiao.routes.border.partner.Doorstep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what arrives to the inbox, counts what became of it, and logs what was refused. */
final class BorderReception implements Doorstep {

  private static final Logger LOG = LoggerFactory.getLogger(BorderReception.class);
  // A statement takes about 400.
  private static final int LONGEST_BYTES = 16_384;
  private static final byte[] NOTHING = new byte[0];

  private final BorderInbox inbox;
  private final ProbeDesk probes;
  private final MeterRegistry meters;

  BorderReception(BorderInbox inbox, ProbeDesk probes, MeterRegistry meters) {
    this.inbox = inbox;
    this.probes = probes;
    this.meters = meters;
  }

  /** Takes in one message; what is no bytes or far too long is refused unread. */
  public void receive(Message message) throws JMSException {
    take(bytes(message));
  }

  @Override
  public Optional<String> take(byte[] bytes) {
    return Probe.isOne(bytes) ? takeProbe(bytes) : takeStatement(bytes);
  }

  private Optional<String> takeProbe(byte[] bytes) {
    ProbeDesk.Outcome outcome = probes.receive(bytes);
    meters.counter("border.probe", "outcome", outcome.name()).increment();
    return switch (outcome) {
      case ANSWERED, NOTED -> Optional.empty();
      case OUTDATED, REFUSED -> Optional.of(outcome.name());
    };
  }

  private Optional<String> takeStatement(byte[] bytes) {
    return switch (inbox.receive(bytes)) {
      case Reception.Taken taken -> counted("border.received");
      case Reception.Repeated repeated -> counted("border.repeated");
      case Reception.Parked parked -> counted("border.parked");
      case Reception.Refused refused -> {
        meters.counter("border.refused", "reason", refused.reason().name()).increment();
        LOG.warn("border message refused: reason={}", refused.reason());
        yield Optional.of(refused.reason().name());
      }
    };
  }

  private Optional<String> counted(String name) {
    meters.counter(name).increment();
    return Optional.empty();
  }

  private static byte[] bytes(Message message) throws JMSException {
    if (!(message instanceof BytesMessage content) || content.getBodyLength() > LONGEST_BYTES) {
      return NOTHING;
    }
    byte[] bytes = new byte[(int) content.getBodyLength()];
    content.readBytes(bytes);
    return bytes;
  }
}
