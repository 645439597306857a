package org.fengqiao.routes.border;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what arrives to the inbox, counts what became of it, and logs what was refused. */
final class BorderReception {

  private static final Logger LOG = LoggerFactory.getLogger(BorderReception.class);
  private static final byte[] NOTHING = new byte[0];

  private final BorderInbox inbox;
  private final MeterRegistry meters;

  BorderReception(BorderInbox inbox, MeterRegistry meters) {
    this.inbox = inbox;
    this.meters = meters;
  }

  /** Takes in one message; a message without bytes is refused like any other that is none. */
  void receive(byte @Nullable [] bytes) {
    switch (inbox.receive(bytes == null ? NOTHING : bytes)) {
      case Reception.Taken taken -> meters.counter("border.received").increment();
      case Reception.Repeated repeated -> meters.counter("border.repeated").increment();
      case Reception.Refused refused -> {
        meters.counter("border.refused", "reason", refused.reason().name()).increment();
        LOG.warn("border message refused: reason={}", refused.reason());
      }
    }
  }
}
