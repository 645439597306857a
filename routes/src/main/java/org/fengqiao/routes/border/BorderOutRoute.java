package org.fengqiao.routes.border;

import static org.fengqiao.routes.platform.Addresses.DEAD_LETTERS;
import static org.fengqiao.routes.platform.Addresses.DISPUTES;
import static org.fengqiao.routes.platform.Addresses.DISPUTES_BORDER;

import org.apache.camel.builder.RouteBuilder;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;

/** Disputes that changed, to the border rule; the register writes alerts and outbox in one go. */
final class BorderOutRoute extends RouteBuilder {

  private final BorderWatch watch;
  private final MessageCodec<DisputeBatch> codec = MessageCodec.of(DisputeBatch.class);

  BorderOutRoute(BorderWatch watch) {
    this.watch = watch;
  }

  @Override
  public void configure() {
    // The subscription's queue by its full name: address, two colons, queue.
    from("jms:queue:" + DISPUTES + "::" + DISPUTES_BORDER)
        .routeId("border-out")
        // Trying again does not mend it, and nothing may be dropped.
        .onException(MalformedMessageException.class)
        .handled(true)
        .to("jms:queue:" + DEAD_LETTERS)
        .end()
        .process(
            exchange ->
                watch.watch(codec.decode(exchange.getMessage().getMandatoryBody(byte[].class))));
  }
}
