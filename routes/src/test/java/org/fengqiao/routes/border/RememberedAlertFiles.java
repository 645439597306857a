package org.fengqiao.routes.border;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Alerts and statements in memory, for schedules too long for a database. */
final class RememberedAlertFiles implements AlertFiles {

  private record Parked(SealedMessage statement, @Nullable Instant readyAt) {}

  final Map<String, AlertFile> files = new TreeMap<>();
  final Map<String, Direction> statements = new LinkedHashMap<>();
  final Map<Refusal, Integer> refusals = new TreeMap<>();
  final List<String> alerts = new ArrayList<>();
  final List<SealedMessage> outbox = new ArrayList<>();
  private final Map<String, Parked> parked = new LinkedHashMap<>();
  private final Map<String, String> disputes = new HashMap<>();
  private int serial;

  int waiting() {
    return parked.size();
  }

  @Override
  public Optional<AlertFile> lock(String alertId) {
    return Optional.ofNullable(files.get(alertId));
  }

  @Override
  public boolean knows(String messageId) {
    return statements.containsKey(messageId);
  }

  @Override
  public void open(AlertFile file, Direction direction, SealedMessage first, Instant now) {
    add(file, direction, first, now);
  }

  @Override
  public void add(AlertFile file, Direction direction, SealedMessage statement, Instant now) {
    if (files.put(file.alert().alertId(), file) == null) {
      alerts.add(file.alert().alertId());
    }
    record(direction, statement);
  }

  @Override
  public void send(SealedMessage statement, Instant now) {
    record(Direction.OUT, statement);
  }

  private void record(Direction direction, SealedMessage statement) {
    if (statements.put(statement.message().getMessageId(), direction) != null) {
      throw new IllegalStateException("a statement took effect twice");
    }
    if (direction == Direction.OUT) {
      outbox.add(statement);
    }
  }

  @Override
  public void park(SealedMessage statement, @Nullable Instant readyAt, Instant now) {
    parked.put(statement.message().getMessageId(), new Parked(statement, readyAt));
  }

  @Override
  public List<byte[]> parked(String alertId) {
    return parked.values().stream()
        .filter(each -> each.readyAt() == null)
        .map(Parked::statement)
        .filter(each -> each.message().getAlertId().equals(alertId))
        .sorted(Comparator.comparing(each -> each.message().getVersion()))
        .map(SealedMessage::bytes)
        .toList();
  }

  @Override
  public List<byte[]> ready(Instant now) {
    return parked.values().stream()
        .filter(each -> each.readyAt() != null && !each.readyAt().isAfter(now))
        .map(each -> each.statement().bytes())
        .toList();
  }

  @Override
  public void unpark(String messageId) {
    parked.remove(messageId);
  }

  @Override
  public int refuse(byte[] bytes, Refusal reason, @Nullable SealedMessage authentic, Instant now) {
    return refusals.merge(reason, 1, Integer::sum);
  }

  @Override
  public boolean isAlerted(String disputeId) {
    return disputes.containsKey(disputeId);
  }

  @Override
  public void remember(String disputeId, String alertId) {
    disputes.put(disputeId, alertId);
  }

  @Override
  public void inherit(String merged, String into) {
    Optional.ofNullable(disputes.get(merged)).ifPresent(alert -> disputes.putIfAbsent(into, alert));
  }

  @Override
  public int nextSerial(String office, LocalDate day) {
    return ++serial;
  }
}
