package org.fengqiao.ops.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The neighbour's clerk: looks at the alerts that have come in, and answers each after a while. */
final class Clerk {

  private static final String ANSWER = "{\"progress\":\"CONTACTED\"}";

  private final HubAddress hub;
  private final HubBooks books;
  private final Screen screen;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> answered = new HashSet<>();

  Clerk(HubAddress hub, Screen screen) {
    this.hub = hub;
    this.books = new HubBooks(hub);
    this.screen = screen;
  }

  /** Answers what has come in since the last look. */
  void work() {
    try {
      for (HubBooks.AlertLine alert : books.alerts("IN")) {
        if (alert.answered() == null && !answered.contains(alert.id()) && answer(alert.id())) {
          answered.add(alert.id());
        }
      }
    } catch (SQLException | IOException e) {
      screen.say("%s 未能答复 / cannot answer now: %s", hub.title(), e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answer(String alert) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(hub.url().resolve("api/border/" + alert + "/feedback"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(ANSWER))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status >= 400) {
      screen.say("%s 答复未被接受 / the answer to %s was not taken: HTTP %d", hub.title(), alert, status);
    }
    return status < 400 || status == 404 || status == 409;
  }
}
