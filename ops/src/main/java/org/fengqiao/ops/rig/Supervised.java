package org.fengqiao.ops.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps one part running, as an operating system's service manager does: whenever the process ends,
 * for whatever reason, it is started again at once.
 */
public final class Supervised implements Victim {

  // Small and quick to start: no second compiler, the simplest collector.
  private static final List<String> FAST_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xss512k");

  // A part that cannot start must not take the machine from the others.
  private static final long MILLIS_AFTER_A_CRASH = 500;

  private final String name;
  private final Path logs;
  private final List<String> prefix;
  private final List<String> jvm;
  private final Map<String, String> properties;
  private final List<Duration> starts = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger kills = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();
  private final Thread watcher;
  private volatile HubProcess process;
  private volatile boolean killed;
  private volatile Duration away = Duration.ZERO;
  private volatile boolean closed;

  /**
   * Starts the part.
   *
   * @param name names the log file
   * @param logs folder of the log file
   * @param prefix what stands before the command, for example to run it in a name space
   * @param jvm options of its virtual machine, beside those that every part has
   * @param properties the application's settings
   */
  public Supervised(
      String name,
      Path logs,
      List<String> prefix,
      List<String> jvm,
      Map<String, String> properties) {
    this.name = name;
    this.prefix = prefix;
    this.logs = logs;
    this.jvm = jvm;
    this.properties = properties;
    this.process = launch();
    this.watcher = Thread.ofPlatform().daemon().name("watch-" + name).start(this::watch);
  }

  /** Waits until the part is up for the first time. */
  public void awaitReady() throws InterruptedException {
    process.awaitReady(Duration.ofSeconds(120));
  }

  /** Whether the part is up, as it runs now. */
  public boolean isUp() {
    return process.isUp();
  }

  @Override
  public void kill(Duration away) throws InterruptedException {
    this.away = away;
    killed = true;
    kills.incrementAndGet();
    process.kill();
  }

  /** The operating system's number of the part as it runs now. */
  public long pid() {
    return process.pid();
  }

  @Override
  public int kills() {
    return kills.get();
  }

  @Override
  public int ends() {
    return ends.get();
  }

  @Override
  public List<Duration> starts() {
    return List.copyOf(starts);
  }

  @Override
  public void close() {
    closed = true;
    process.close();
    try {
      watcher.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HubProcess launch() {
    List<String> options = new ArrayList<>(FAST_START);
    options.addAll(jvm);
    return HubProcess.start(name, logs, prefix, options, properties, starts::add);
  }

  private void watch() {
    try {
      while (true) {
        process.awaitEnd();
        if (closed) {
          return;
        }
        if (!killed) {
          ends.incrementAndGet();
          TimeUnit.MILLISECONDS.sleep(MILLIS_AFTER_A_CRASH);
        }
        if (killed) {
          TimeUnit.MILLISECONDS.sleep(away.toMillis());
        }
        killed = false;
        if (closed) {
          return;
        }
        process = launch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
