package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.demo.legacy.LegacySystems;
import org.fengqiao.ops.rig.Repository;

/** One run of the demo, from the departments' systems to the neighbour's answer. */
final class DemoRun implements Callable<Boolean>, AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration ANSWER = Duration.ofSeconds(120);
  private static final Duration LIVE_PATIENCE = Duration.ofSeconds(60);

  private final DemoOptions options;
  private final Screen screen;
  private final DemoFolder folder;
  private final Clock clock = Clock.systemUTC();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  DemoRun(DemoOptions options, Screen screen) {
    this.options = options;
    this.screen = screen;
    this.folder = new DemoFolder(options.data());
  }

  /** Runs; returns whether everything that was checked equals the truth. */
  @Override
  public Boolean call() throws IOException, SQLException, InterruptedException {
    DemoState state = prepare();
    Neighbours hubs = keep(new Neighbours(folder, screen));
    screen.say("启动江苏枢纽与五个部门的系统 / starting Jiangsu's hub and five departments' systems");
    hubs.startJiangsu();
    LegacySystems legacy = keep(LegacySystems.start(folder.legacy()));
    TruthBook truth = keep(TruthBook.open(folder.truth()));
    if (!state.loaded()) {
      state = new HistoryWriter(legacy, truth, screen).write(state);
      state.write(folder.state());
    }
    screen.say("启动上海枢纽 / starting Shanghai's hub");
    hubs.startShanghai(Repository.departments(), legacy.connections());
    hubs.awaitReady();
    WhereToLook.show(screen, hubs, folder);
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
    var watch = new HistoryWatch(books, hubs, screen, Duration.ofSeconds(1));
    boolean equal = watch.await(truth, Duration.ofSeconds(90 + truth.rows() / 300));
    equal &= new FinalCheck(books, screen).passes(truth);

    BorderShow show = new BorderShow(books, screen);
    start("border-show", show);
    start("clerk", new Clerk(hubs.jiangsu(), screen));
    screen.say(
        "此后每秒 %d 件新事件 / now living, %d events each second; Ctrl-C ends",
        options.livePerSecond(), options.livePerSecond());
    var live = new LiveWorld(legacy, state, truth, screen, clock, options.livePerSecond());
    Stoppable living = start("departments", live);
    Integer exitAfter = options.exitAfter();
    if (exitAfter == null) {
      while (hubs.alive()) {
        TimeUnit.SECONDS.sleep(2);
      }
      return false;
    }
    boolean answered = show.awaitAnswer(ANSWER);
    if (!answered) {
      screen.say("没有收到答复 / no alert was answered within %d s", ANSWER.toSeconds());
    }
    TimeUnit.SECONDS.sleep(exitAfter);
    living.close();
    new HistoryWatch(books, hubs, screen, Duration.ofSeconds(1)).await(truth, LIVE_PATIENCE);
    return new FinalCheck(books, screen).passes(truth) && equal && answered;
  }

  private Stoppable start(String name, Runnable work) {
    return keep(new Stoppable(Thread.ofPlatform().daemon().name(name).start(work)));
  }

  private synchronized <T extends AutoCloseable> T keep(T resource) {
    open.push(resource);
    return resource;
  }

  /** Ends everything in the opposite order of its start; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    screen.say("正在结束 / ending …");
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) { // one part that cannot end must not keep the others running
        screen.say("未能正常结束 / did not end well: %s", String.valueOf(e));
      }
    }
    screen.say("已结束,再次启动将继续 / ended; a second start goes on from here");
  }

  /** A thread that works until it is told to stop. */
  private record Stoppable(Thread thread) implements AutoCloseable {
    @Override
    public void close() throws InterruptedException {
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
  }
}
