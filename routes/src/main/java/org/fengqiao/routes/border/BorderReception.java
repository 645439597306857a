package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what arrives to the inbox, counts what became of it, and logs what was refused. */
final class BorderReception {

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
    byte[] bytes = bytes(message);
    if (Probe.isOne(bytes)) {
      String outcome = probes.receive(bytes).name();
      meters.counter("border.probe", "outcome", outcome).increment();
      return;
    }
    switch (inbox.receive(bytes)) {
      case Reception.Taken taken -> meters.counter("border.received").increment();
      case Reception.Repeated repeated -> meters.counter("border.repeated").increment();
      case Reception.Parked parked -> meters.counter("border.parked").increment();
      case Reception.Refused refused -> {
        meters.counter("border.refused", "reason", refused.reason().name()).increment();
        LOG.warn("border message refused: reason={}", refused.reason());
      }
    }
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
