package org.fengqiao.ops.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import org.fengqiao.ops.demo.legacy.LegacySystems;
import org.fengqiao.ops.demo.world.Progression;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;
import org.jspecify.annotations.Nullable;

/** The departments at work: new, changed and deleted records every second. For one thread. */
final class LiveWorld {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> BORDER_COUNTIES =
      List.of("310118", "310114", "310151", "310113");
  private static final int BORDER_EVERY = 25;
  private static final int CHANGE_PERCENT = 20;
  private static final int DELETE_PERCENT = 3;

  private final LegacySystems legacy;
  private final World world;
  private final DemoState state;
  private final TruthBook truth;
  private final Screen screen;
  private final Clock clock;
  private final int perSecond;
  private final SplittableRandom random;
  private final Queue<Written> waiting = new ArrayDeque<>();
  private long disputes;
  private boolean broken;

  private record Written(TrueDispute dispute, Trace trace) {}

  LiveWorld(
      LegacySystems legacy,
      DemoState state,
      TruthBook truth,
      Screen screen,
      Clock clock,
      int perSecond) {
    this.legacy = legacy;
    this.world = new World(state.seed(), state.horizon());
    this.state = state;
    this.truth = truth;
    this.screen = screen;
    this.clock = clock.withZone(ZONE);
    this.perSecond = perSecond;
    this.random = new SplittableRandom(state.seed() + truth.nextDispute());
  }

  /** One second of the departments' work. */
  void second() {
    try {
      for (int n = 0; n < perSecond && !broken; n++) {
        event();
      }
    } catch (SQLException | IOException e) {
      broken = true;
      screen.say(
          "部门系统写入失败,演示数据不再增长 / a department cannot write, the world stands still: %s",
          String.valueOf(e));
    }
  }

  private void event() throws SQLException, IOException {
    int dice = random.nextInt(100);
    if (dice < DELETE_PERCENT) {
      delete();
    } else if (dice < DELETE_PERCENT + CHANGE_PERCENT) {
      change();
    } else {
      create();
    }
  }

  private void create() throws SQLException, IOException {
    while (waiting.isEmpty()) {
      TrueDispute dispute = next();
      dispute.traces().forEach(trace -> waiting.add(new Written(dispute, trace)));
    }
    Written next = waiting.remove();
    legacy.storeOf(next.trace()).insert(next.trace());
    write(TruthLine.Event.CREATED, next.dispute(), next.trace());
  }

  private TrueDispute next() {
    long index = truth.nextDispute();
    if (disputes++ % BORDER_EVERY == 0) {
      String county = BORDER_COUNTIES.get((int) (disputes / BORDER_EVERY % BORDER_COUNTIES.size()));
      return world.liveBorder(index, now(), county);
    }
    return world.live(index, now());
  }

  private void change() throws SQLException, IOException {
    Written old = old();
    if (old != null) {
      Trace closed = Progression.closed(old.trace(), now());
      legacy.storeOf(closed).update(closed, List.of());
      write(TruthLine.Event.CHANGED, old.dispute(), closed);
    }
  }

  private void delete() throws SQLException, IOException {
    Written old = old();
    if (old != null
        && List.of("justice.mediation", "petition.items").contains(old.trace().feed())) {
      legacy.storeOf(old.trace()).delete(old.trace());
      write(TruthLine.Event.DELETED, old.dispute(), old.trace());
    }
  }

  /** Some record of history that stands; null when the throw hits none. */
  private @Nullable Written old() {
    TrueDispute dispute = world.history(random.nextLong(state.disputes()));
    Trace trace = dispute.traces().get(random.nextInt(dispute.traces().size()));
    boolean stands =
        trace.expectation() == Trace.Expectation.ACCEPTED
            && trace.presence() == Trace.Presence.LIVE
            && !truth.isDeleted(trace);
    return stands ? new Written(dispute, trace) : null;
  }

  /** What the department could not write never was. */
  private void write(TruthLine.Event event, TrueDispute dispute, Trace trace) {
    truth.write(now(), event, dispute, trace);
    truth.flush();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }
}
