package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/**
 * A province's load: disputes that call for alerts, and a clerk who works through the forms of the
 * console. While the hub is away he waits.
 */
final class Clerk implements Runnable {

  // Where linkage tells the border, and only the border, of changed disputes.
  private static final String QUEUE = "disputes::disputes.border";
  private static final int DESK = 120;
  private static final int FEW = 60;
  private static final int DISPUTES = 20;
  private static final int DEEDS = 40;
  private static final long MOST_UNSENT = 400;
  private static final long PAUSE_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Province province;
  private final Random random;
  private final Disputes disputes;
  private final Deeds deeds;
  private final AtomicBoolean stop;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Employs a clerk.
   *
   * @param stop read between deeds
   */
  Clerk(Province province, long seed, AtomicBoolean stop) {
    this.province = province;
    this.random = new Random(seed);
    this.disputes = new Disputes(province.office(), province.neighbours(), random);
    this.deeds = new Deeds(random);
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      while (!stop.get()) {
        if (!work()) {
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Works a while; false when there was nothing to do or nobody to do it with. */
  private boolean work() throws InterruptedException {
    try {
      if (province
              .store()
              .number(
                  "select count(*) from hub.border_message"
                      + " where direction = 'OUT' and relayed_at is null")
          > MOST_UNSENT) {
        return false;
      }
      List<OpenAlerts.Line> desk = OpenAlerts.newest(province.store().dataSource(), DESK);
      if (desk.size() < FEW) {
        byte[] batch = disputes.next(DISPUTES);
        province
            .ownDoor()
            .visit(
                session -> {
                  Door.put(session, QUEUE, batch);
                  return batch;
                });
      }
      for (int i = 0; i < DEEDS && !desk.isEmpty() && !stop.get(); i++) {
        OpenAlerts.Line alert = desk.get(random.nextInt(desk.size()));
        say(alert, deeds.on(alert));
      }
      return !desk.isEmpty();
    } catch (SQLException | IOException | IllegalStateException | ActiveMQException e) {
      return false; // Killed just now, and started again.
    }
  }

  private void say(OpenAlerts.Line alert, Deeds.Deed deed)
      throws IOException, InterruptedException {
    URI form = province.console().resolve("border/" + alert.id() + "/" + deed.form());
    HttpRequest request =
        HttpRequest.newBuilder(form)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(deed.fields()))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status == 400) {
      throw new IllegalArgumentException("the console does not know the form: " + form);
    }
  }
}
