package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.demo.legacy.LegacySystems;
import org.fengqiao.ops.rig.Repository;

/** One run of the demo, from the departments' systems to the neighbour's answer. */
final class DemoRun implements Callable<Boolean>, AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration ANSWER = Duration.ofSeconds(180);
  private static final Duration LIVE_PATIENCE = Duration.ofSeconds(120);
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(40);
  private static final int SHOW_MILLIS = 400;
  private static final int READING_MILLIS = 1500;

  private final DemoOptions options;
  private final Screen screen;
  private final DemoFolder folder;
  private final Clock clock = Clock.systemUTC();
  private final OpenParts parts;
  private final CountDownLatch returned = new CountDownLatch(1);

  DemoRun(DemoOptions options, Screen screen) {
    this.options = options;
    this.screen = screen;
    this.folder = new DemoFolder(options.data());
    this.parts = new OpenParts(screen);
  }

  /** Runs; returns whether everything that was checked equals the truth. */
  @Override
  public Boolean call() throws IOException, SQLException, InterruptedException {
    try {
      return run();
    } finally {
      returned.countDown();
    }
  }

  private boolean run() throws IOException, SQLException, InterruptedException {
    DemoState state = prepare();
    Neighbours hubs = parts.keep(new Neighbours(folder, screen));
    parts.onEnd(hubs::expectEnd);
    screen.say("启动江苏枢纽与五个部门的系统 / starting Jiangsu's hub and five departments' systems");
    hubs.startJiangsu();
    LegacySystems legacy = parts.keep(LegacySystems.start(folder.legacy()));
    TruthBook truth = parts.keep(TruthBook.open(folder.truth()));
    if (!state.loaded()) {
      state = new HistoryWriter(legacy, truth, screen).write(state);
      state.write(folder.state());
    }
    screen.say("启动上海枢纽 / starting Shanghai's hub");
    hubs.startShanghai(Repository.departments(), legacy.connections(), truth.rows());
    parts.keep(hubs::close); // before the departments' systems, which wait for whoever reads them
    hubs.awaitReady();
    new ReconcilerSettings(folder.reconciler())
        .write(hubs.shanghai().database(), legacy.connections());
    WhereToLook.consoles(screen, hubs);
    return follow(state, hubs, legacy, truth);
  }

  private DemoState prepare() throws IOException {
    if (options.fresh() || interruptedLoad()) {
      new Leftovers(folder).end();
      folder.clear();
    }
    if (Files.exists(folder.state())) {
      screen.say("继续上次的演示 / going on where the last run stopped");
      return DemoState.read(folder.state());
    }
    var horizon = LocalDateTime.now(clock.withZone(ZONE)).withNano(0);
    var state = new DemoState(options.seed(), options.records(), horizon, 0);
    state.write(folder.state());
    return state;
  }

  private boolean interruptedLoad() throws IOException {
    return Files.exists(folder.state()) && !DemoState.read(folder.state()).loaded();
  }

  private boolean follow(DemoState state, Neighbours hubs, LegacySystems legacy, TruthBook truth)
      throws IOException, SQLException, InterruptedException {
    HubBooks books = new HubBooks(hubs.shanghai());
    var watch = new HistoryWatch(books, hubs, screen);
    boolean equal = watch.await(truth, Duration.ofSeconds(90 + truth.rows() / 300));
    if (!hubs.alive()) {
      return false;
    }
    equal &= new FinalCheck(books, screen).passes(truth);
    WhereToLook.everything(screen, hubs, folder, books.example());

    BorderShow show = new BorderShow(books, screen);
    show.recall();
    Clerk clerk = new Clerk(hubs.jiangsu(), screen);
    var onlookers = parts.keep(Executors.newScheduledThreadPool(2));
    onlookers.scheduleWithFixedDelay(show::look, 0, SHOW_MILLIS, TimeUnit.MILLISECONDS);
    onlookers.scheduleWithFixedDelay(clerk::work, 0, READING_MILLIS, TimeUnit.MILLISECONDS);
    screen.say(
        "此后每秒 %d 件新事件 / now living, %d events each second; Ctrl-C ends",
        options.livePerSecond(), options.livePerSecond());
    var live = new LiveWorld(legacy, state, truth, screen, clock, options.livePerSecond());
    var departments = parts.keep(Executors.newSingleThreadScheduledExecutor());
    departments.scheduleAtFixedRate(live::second, 0, 1, TimeUnit.SECONDS);
    Integer exitAfter = options.exitAfter();
    if (exitAfter == null) {
      while (hubs.alive() && !parts.awaitEnd(Duration.ofSeconds(1))) {
        // lives on
      }
      return false;
    }
    boolean answered = answered(show);
    if (!answered) {
      screen.say("没有收到答复 / no alert was answered within %d s", ANSWER.toSeconds());
    }
    parts.awaitEnd(Duration.ofSeconds(exitAfter));
    departments.close();
    watch.await(truth, LIVE_PATIENCE);
    return new FinalCheck(books, screen).passes(truth) && equal && answered;
  }

  private boolean answered(BorderShow show) throws InterruptedException {
    long deadline = System.nanoTime() + ANSWER.toNanos();
    while (System.nanoTime() < deadline && !parts.isEnding()) {
      if (show.awaitAnswer(Duration.ofSeconds(1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the run was asked to end. */
  boolean isEnding() {
    return parts.isEnding();
  }

  /** Ends the run from outside while it is going on; returns when nothing of it runs any more. */
  void end() {
    parts.close();
    try {
      // A part that was starting meanwhile is ended by the run itself.
      returned.await(PATIENCE_AT_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
