package org.fengqiao.connectors.capture.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches pages, no faster than the service allows; asks again when the service is in trouble,
 * gives up when it refuses.
 */
final class WebService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebService.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);

  private final FeedPlace place;
  private final Source.Service service;
  private final ConnectionSettings connection;
  private final Clock clock;
  private final Patience patience;
  private final Answers answers;
  private final HttpClient client;
  private long nextQuestion = System.nanoTime();
  private Duration askedToWait = Duration.ZERO;

  WebService(
      FeedPlace place,
      Source.Service service,
      ConnectionSettings connection,
      RowDigest digests,
      Clock clock,
      Patience patience)
      throws CaptureException {
    this.place = place;
    this.service = service;
    this.connection = connection;
    this.clock = clock;
    this.patience = patience;
    this.answers = new Answers(place, service, digests, patience.timeToAnswer());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIME_TO_CONNECT);
    if (connection.authorities() != null) {
      builder.sslContext(TrustedAuthorities.context(connection.authorities(), place));
    }
    this.client = builder.build();
  }

  /**
   * The next page of a walk; an empty one where the service refuses to be asked beyond its last.
   *
   * @param walk which page
   * @param since from when on changes are asked for
   * @param until until when
   * @param size rows to ask for
   * @param trouble is told why the service is asked again
   */
  Page page(PageWalk walk, Instant since, Instant until, int size, Consumer<String> trouble)
      throws InterruptedException, CaptureException {
    try {
      return page(new Filling(service, connection, since, until, walk.spot(), size), trouble);
    } catch (CaptureException e) {
      if (walk.mayHaveEnded() && isRefusal(e)) {
        return new Page(List.of(), null);
      }
      throw e;
    }
  }

  /** The same page is asked for until it answers or all attempts are used up. */
  private Page page(Filling filling, Consumer<String> trouble)
      throws InterruptedException, CaptureException {
    HttpRequest request = PageRequest.of(place, filling, patience.timeToAnswer());
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(request, filling.spot().question());
      } catch (CaptureException e) {
        if (attempt >= attempts(e)) {
          throw e;
        }
        if (attempt == 1) {
          LOG.warn("{}", e.getMessage());
        }
        trouble.accept(String.valueOf(e.getMessage()));
        Duration asked = wait.compareTo(askedToWait) < 0 ? askedToWait : wait;
        TimeUnit.MILLISECONDS.sleep(Math.min(asked.toMillis(), patience.longestWait().toMillis()));
        wait = wait.multipliedBy(2);
      }
    }
  }

  /** A service in trouble mends itself more often than one that answers nonsense or refuses. */
  private int attempts(CaptureException failure) {
    return switch (failure.code()) {
      case "C401" -> patience.attempts();
      case "C403", "C413" -> Math.max(1, patience.attempts() / 2);
      case "C414" ->
          failure.remedy() == CaptureException.Remedy.RETRY ? patience.attempts() / 2 : 1;
      default -> 1;
    };
  }

  /** Whether the service answered, but gave no page. */
  private static boolean isRefusal(CaptureException failure) {
    return failure.code().equals("C402") || failure.code().equals("C403");
  }

  private Page attempt(HttpRequest request, int question)
      throws InterruptedException, CaptureException {
    awaitTurn();
    askedToWait = Duration.ZERO;
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      askedToWait = RetryAfter.of(answer.headers().firstValue("Retry-After").orElse(""), clock);
      return answers.page(answer, question);
    } catch (SSLException e) {
      throw place.stops(e, "C412", question);
    } catch (IOException e) {
      throw place.waits(e, "C401", question, e.getClass().getSimpleName());
    }
  }

  /** Questions stand as far apart as the service's rate allows. */
  private void awaitTurn() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nextQuestion - System.nanoTime());
    nextQuestion = System.nanoTime() + service.apart().toNanos();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
