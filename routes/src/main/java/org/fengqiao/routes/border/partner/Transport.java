package org.fengqiao.routes.border.partner;

import java.net.URI;
import java.nio.file.Path;

/** How a neighbour is reached. */
public sealed interface Transport {

  /**
   * A bridge carries its queue to its broker.
   *
   * @param address host and port
   */
  record Broker(String address) implements Transport {}

  /** It fetches its queue from here by AMQP 1.0. */
  record Amqp() implements Transport {}

  /**
   * Each statement is posted there.
   *
   * @param url HTTPS
   */
  record Webhook(URI url) implements Transport {}

  /**
   * Each statement is laid into a folder of its SFTP server, and its own are fetched from another.
   *
   * @param host name or address
   * @param port usually 22
   * @param user who logs in
   * @param key file of this hub's private key, as OpenSSH writes it, without a password
   * @param hostKey fingerprint of the server's key, as {@code SHA256:…}
   * @param folder in which outbox, inbox, done and refused stand
   */
  record Sftp(String host, int port, String user, Path key, String hostKey, String folder)
      implements Transport {}

  /** Whether its statements wait in a queue of the broker; else they wait in the hub's store. */
  default boolean queued() {
    return switch (this) {
      case Broker broker -> true;
      case Amqp amqp -> true;
      case Webhook webhook -> false;
      case Sftp sftp -> false;
    };
  }
}
