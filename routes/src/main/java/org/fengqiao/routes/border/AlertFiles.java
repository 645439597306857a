package org.fengqiao.routes.border;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where alerts and statements are kept; transactions are the caller's. */
interface AlertFiles {

  /** The file of an alert, held until the transaction ends. */
  Optional<AlertFile> lock(String alertId);

  /** Whether a statement with that id has taken its place here. */
  boolean knows(String messageId);

  /** Opens the file of a new alert with the statement that raises it. */
  void open(AlertFile file, Direction direction, SealedMessage first, Instant now);

  /**
   * Puts the file in the place of the one that is there, and the statement that led to it beside
   * it.
   */
  void add(AlertFile file, Direction direction, SealedMessage statement, Instant now);

  /** Sends a statement about an alert of which there is no file. */
  void send(SealedMessage statement, Instant now);

  /** Keeps a statement that may not take effect yet; null for one that waits for another. */
  void park(SealedMessage statement, @Nullable Instant readyAt, Instant now);

  /** What waits for a statement about the alert, by version. */
  List<byte[]> parked(String alertId);

  /** What waits for its time and need not wait longer. */
  List<byte[]> ready(Instant now);

  /** Lets go of a statement that waited. */
  void unpark(String messageId);

  /**
   * Counts a message that was refused.
   *
   * @return how often these very bytes have been refused, this time included
   */
  int refuse(byte[] bytes, Refusal reason, @Nullable SealedMessage authentic, Instant now);

  /** Whether the dispute, under any id it has had, was alerted. */
  boolean isAlerted(String disputeId);

  /** Notes that it is. */
  void remember(String disputeId, String alertId);

  /** A dispute that takes in an alerted one counts as alerted. */
  void inherit(String merged, String into);

  /** Takes the next serial number of the office on the day. */
  int nextSerial(String office, LocalDate day);
}
