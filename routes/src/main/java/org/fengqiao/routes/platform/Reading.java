package org.fengqiao.routes.platform;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;
import org.jspecify.annotations.Nullable;

/**
 * Turns what lay in a queue into a message of ours. Only bytes are taken: an object in a JMS
 * message could make this process load a class.
 *
 * @param <T> the generated message class
 */
public final class Reading<T extends SpecificRecordBase> implements Processor {

  /** Exchange property with the bytes as they came, for the dead letter. */
  static final String CAME_AS = "fengqiao.cameAs";

  private final MessageCodec<T> codec;

  private Reading(MessageCodec<T> codec) {
    this.codec = codec;
  }

  /** Reads messages of the type. */
  public static <T extends SpecificRecordBase> Reading<T> of(Class<T> type) {
    return new Reading<>(MessageCodec.of(type));
  }

  @Override
  public void process(Exchange exchange) throws JMSException, MalformedMessageException {
    byte[] bytes = bytes(exchange.getMessage().getBody());
    exchange.setProperty(CAME_AS, bytes);
    exchange.getMessage().setBody(codec.decode(bytes));
  }

  private static byte[] bytes(@Nullable Object body) throws JMSException {
    if (!(body instanceof BytesMessage message)) {
      throw new PoisonException("Not a bytes message; send the message's single-object encoding");
    }
    if (message.getBodyLength() > MessageCodec.MAXIMUM_BYTES) {
      throw new PoisonException(
          "Longer than " + MessageCodec.MAXIMUM_BYTES + " bytes; send smaller batches");
    }
    byte[] bytes = new byte[(int) message.getBodyLength()];
    message.readBytes(bytes);
    return bytes;
  }
}
