package org.fengqiao.ops.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows each border alert as it is sent, receipted and answered. */
final class BorderShow implements Runnable {

  private final HubBooks books;
  private final Screen screen;
  private final Map<String, String> shown = new HashMap<>();
  private final CountDownLatch firstAnswer = new CountDownLatch(1);

  BorderShow(HubBooks books, Screen screen) {
    this.books = books;
    this.screen = screen;
  }

  /** Shows until interrupted. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look();
        TimeUnit.MILLISECONDS.sleep(400);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until an alert has been answered. */
  boolean awaitAnswer(Duration limit) throws InterruptedException {
    return firstAnswer.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      for (HubBooks.AlertLine alert : books.alerts("OUT")) {
        String stage =
            alert.answered() != null
                ? "答复 answered"
                : alert.receipted() != null ? "签收 receipted" : "发出 sent";
        if (!stage.equals(shown.put(alert.id(), stage))) {
          show(alert, stage);
        }
        if (alert.answered() != null) {
          firstAnswer.countDown();
        }
      }
    } catch (SQLException e) {
      screen.say("边界预警暂不可读 / alerts cannot be read now (%s)", e.getSQLState());
    }
  }

  private void show(HubBooks.AlertLine alert, String stage) {
    screen.say(
        "边界预警 alert %s %s %s: 发出 sent → %s%s%s",
        alert.id(),
        alert.pair(),
        stage,
        after("签收 receipt", alert.raised(), alert.receipted()),
        after(" → 答复 answer", alert.raised(), alert.answered()),
        alert.progress() == null ? "" : " (" + alert.progress() + ")");
  }

  private static String after(String what, Instant from, @Nullable Instant to) {
    return to == null
        ? ""
        : "%s +%.1fs".formatted(what, Duration.between(from, to).toMillis() / 1000.0);
  }
}
