package org.fengqiao.ops.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.demo.HubBooks.AlertLine;
import org.jspecify.annotations.Nullable;

/** Shows each border alert as it is sent, receipted and answered. */
final class BorderShow {

  /** How far an alert has come. */
  private enum Stage {
    SENT,
    RECEIPTED,
    ANSWERED;

    static Stage of(AlertLine alert) {
      return alert.answered() != null ? ANSWERED : alert.receipted() != null ? RECEIPTED : SENT;
    }
  }

  private final HubBooks books;
  private final Screen screen;
  private final Map<String, Stage> shown = new HashMap<>();
  private final CountDownLatch firstAnswer = new CountDownLatch(1);

  BorderShow(HubBooks books, Screen screen) {
    this.books = books;
    this.screen = screen;
  }

  /** Says in one line what came of the alerts of earlier runs. */
  void recall() throws SQLException {
    books.alerts("OUT").forEach(alert -> shown.put(alert.id(), Stage.of(alert)));
    if (!shown.isEmpty()) {
      screen.say(
          "此前的边界预警 / border alerts of earlier runs: %d,已答复 answered %d",
          shown.size(), shown.values().stream().filter(Stage.ANSWERED::equals).count());
    }
  }

  /** Shows what has happened since the last look. */
  void look() {
    try {
      List<AlertLine> alerts = books.alerts("OUT");
      for (AlertLine alert : alerts) {
        Stage stage = Stage.of(alert);
        if (stage != shown.put(alert.id(), stage)) {
          show(alert, stage);
          if (stage == Stage.ANSWERED) {
            firstAnswer.countDown();
          }
        }
      }
    } catch (SQLException e) {
      screen.say("边界预警暂不可读 / alerts cannot be read now (%s)", e.getSQLState());
    }
  }

  /** Waits until an alert has been answered in this run. */
  boolean awaitAnswer(Duration limit) throws InterruptedException {
    return firstAnswer.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void show(AlertLine alert, Stage stage) {
    screen.say(
        "边界预警 alert %s %s: %s",
        alert.id(),
        alert.pair(),
        switch (stage) {
          case SENT -> "发出 sent";
          case RECEIPTED -> receipted(alert);
          case ANSWERED ->
              receipted(alert)
                  + after(" · 答复 answered", alert.raised(), alert.answered())
                  + (alert.progress() == null ? "" : " (" + alert.progress() + ")");
        });
  }

  private static String receipted(AlertLine alert) {
    return "发出 sent" + after(" · 签收 receipted", alert.raised(), alert.receipted());
  }

  private static String after(String what, Instant from, @Nullable Instant to) {
    return to == null
        ? ""
        : "%s +%.1fs".formatted(what, Duration.between(from, to).toMillis() / 1000.0);
  }
}
