package org.fengqiao.connectors.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Remembers what a capture hands on, and can fail at a chosen row. */
public final class RecordingSink implements CaptureSink {

  private final List<Captured> rows = new ArrayList<>();
  private final List<Phase> phases = new ArrayList<>();
  private final Set<FeedState> states = new LinkedHashSet<>();
  private final Set<String> problems = new LinkedHashSet<>();
  private Predicate<Integer> failure = count -> false;
  private Predicate<Integer> death = count -> false;
  private final Map<String, String> warnings = new LinkedHashMap<>();
  private volatile CountDownLatch open = new CountDownLatch(0);
  private Runnable look = () -> {};
  private int calls;
  private int told;

  /** A sink that was told to fail. */
  public static final class SinkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Fails at each call, counted from 1, that the condition holds for, and keeps nothing of it. */
  public synchronized void failAt(Predicate<Integer> calls) {
    this.failure = calls;
    this.calls = 0;
  }

  /**
   * Dies at each call, counted from 1, that the condition holds for, with the rows taken: as if the
   * edge were killed after the broker's confirmation and before the position was stored.
   */
  public synchronized void dieAfter(Predicate<Integer> calls) {
    this.death = calls;
    this.calls = 0;
  }

  @Override
  public void accept(List<Captured> handed, Phase phase) throws InterruptedException {
    open.await();
    take(handed, phase);
  }

  private synchronized void take(List<Captured> handed, Phase phase) {
    calls++;
    if (failure.test(calls)) {
      throw new SinkFailed();
    }
    rows.addAll(handed);
    handed.forEach(row -> phases.add(phase));
    if (death.test(calls)) {
      throw new SinkFailed();
    }
  }

  @Override
  public synchronized void state(FeedState state) {
    told++;
    states.add(state);
    look.run();
  }

  @Override
  public synchronized void meets(FeedState state, String problem) {
    states.add(state);
    problems.add(problem);
  }

  @Override
  public synchronized void warns(String subject, @Nullable String warning) {
    if (warning == null) {
      warnings.remove(subject);
    } else {
      warnings.put(subject, warning);
      problems.add(warning);
    }
  }

  /** What the capture warns of now, by subject. */
  public synchronized Map<String, String> warnings() {
    return Map.copyOf(warnings);
  }

  /** Until it is opened again, each call waits, as while the broker is away. */
  public void close() {
    open = new CountDownLatch(1);
  }

  /** Lets the calls that wait go on. */
  public void open() {
    open.countDown();
  }

  /** How often the capture has said what it does: each time that it looks at its source. */
  public synchronized int told() {
    return told;
  }

  /** Does something whenever the capture says what it does: each time before it looks. */
  public synchronized void beforeEachLook(Runnable action) {
    look = action;
  }

  /** What the capture said that people should know, each once. */
  public synchronized Set<String> problems() {
    return Set.copyOf(problems);
  }

  public synchronized List<Captured> rows() {
    return List.copyOf(rows);
  }

  public synchronized List<Captured.CaseRow> cases() {
    return rows.stream()
        .filter(Captured.CaseRow.class::isInstance)
        .map(Captured.CaseRow.class::cast)
        .toList();
  }

  public synchronized List<Captured.Unreadable> unreadable() {
    return rows.stream()
        .filter(Captured.Unreadable.class::isInstance)
        .map(Captured.Unreadable.class::cast)
        .toList();
  }

  public synchronized List<Phase> phases() {
    return List.copyOf(phases);
  }

  public synchronized Set<FeedState> states() {
    return Set.copyOf(states);
  }

  /** The newest version of each record that is still there, as the hub would hold it. */
  public synchronized Map<String, Captured.CaseRow> current() {
    Map<String, Captured.CaseRow> newest = new LinkedHashMap<>();
    for (Captured.CaseRow row : cases()) {
      newest.merge(row.key(), row, (a, b) -> b.version().compareTo(a.version()) > 0 ? b : a);
    }
    newest.values().removeIf(row -> row.operation() == Operation.DELETE);
    return newest;
  }
}
