package org.fengqiao.routes.platform;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.fengqiao.schemas.wire.MessageCodec;

/**
 * Turns a message of ours into bytes, and leaves behind every header that came in.
 *
 * @param <T> the generated message class
 */
public final class Writing<T extends SpecificRecordBase> implements Processor {

  private final Class<T> type;
  private final MessageCodec<T> codec;

  private Writing(Class<T> type) {
    this.type = type;
    this.codec = MessageCodec.of(type);
  }

  /** Writes messages of the type. */
  public static <T extends SpecificRecordBase> Writing<T> of(Class<T> type) {
    return new Writing<>(type);
  }

  @Override
  public void process(Exchange exchange) {
    byte[] bytes = codec.encode(type.cast(Objects.requireNonNull(exchange.getMessage().getBody())));
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(bytes);
  }
}
