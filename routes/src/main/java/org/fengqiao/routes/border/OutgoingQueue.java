package org.fengqiao.routes.border;

import jakarta.jms.BytesMessage;
import org.fengqiao.routes.platform.Addresses;
import org.springframework.jms.core.JmsOperations;

/** The broker's queue for each neighbour. */
final class OutgoingQueue {

  private final JmsOperations broker;

  OutgoingQueue(JmsOperations broker) {
    this.broker = broker;
  }

  /**
   * Puts a message there; when this returns, the broker has it on disk.
   *
   * @param id by which the broker drops a second copy
   */
  void put(String province, byte[] bytes, String id) {
    broker.send(
        Addresses.borderOut(province),
        session -> {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(bytes);
          message.setStringProperty("_AMQ_DUPL_ID", id);
          return message;
        });
  }
}
