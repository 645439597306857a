package org.fengqiao.routes.border;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts and statements in the hub's tables. */
final class StoredAlertFiles implements AlertFiles {

  private final AlertTable alerts;
  private final MessageTable messages;
  private final ParkedTable parked;
  private final RefusalTable refusals;

  StoredAlertFiles(JdbcClient database) {
    this.alerts = new AlertTable(database);
    this.messages = new MessageTable(database);
    this.parked = new ParkedTable(database);
    this.refusals = new RefusalTable(database);
  }

  @Override
  public Optional<AlertFile> lock(String alertId) {
    return alerts.lock(alertId).map(alert -> new AlertFile(alert, messages.thread(alertId)));
  }

  @Override
  public boolean knows(String messageId) {
    return messages.knows(messageId);
  }

  @Override
  public void open(AlertFile file, Direction direction, SealedMessage first, Instant now) {
    alerts.insert(file.alert());
    messages.record(direction, first, now);
  }

  @Override
  public void add(AlertFile file, Direction direction, SealedMessage statement, Instant now) {
    alerts.update(file.alert());
    messages.record(direction, statement, now);
  }

  @Override
  public void send(SealedMessage statement, Instant now) {
    messages.record(Direction.OUT, statement, now);
  }

  @Override
  public void park(SealedMessage statement, @Nullable Instant readyAt, Instant now) {
    parked.park(statement, readyAt, now);
  }

  @Override
  public List<byte[]> parked(String alertId) {
    return parked.waiting(alertId);
  }

  @Override
  public List<byte[]> ready(Instant now) {
    return parked.ready(now);
  }

  @Override
  public void unpark(String messageId) {
    parked.remove(messageId);
  }

  @Override
  public int refuse(byte[] bytes, Refusal reason, @Nullable SealedMessage authentic, Instant now) {
    return refusals.count(bytes, reason, authentic == null ? null : authentic.message(), now);
  }

  @Override
  public boolean isAlerted(String disputeId) {
    return alerts.isAlerted(disputeId);
  }

  @Override
  public void remember(String disputeId, String alertId) {
    alerts.remember(disputeId, alertId);
  }

  @Override
  public void inherit(String merged, String into) {
    alerts.inherit(merged, into);
  }

  @Override
  public int nextSerial(String office, LocalDate day) {
    return alerts.nextSerial(office, day);
  }
}
