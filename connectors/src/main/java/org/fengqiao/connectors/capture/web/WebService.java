package org.fengqiao.connectors.capture.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches pages; asks again when the service is in trouble, gives up when it refuses. */
final class WebService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebService.class);
  private static final int LARGEST_ANSWER = 32 << 20;
  private static final int ATTEMPTS = 6;
  private static final long FIRST_WAIT_MILLIS = 250;

  private final Feed feed;
  private final Source.Rest rest;
  private final ConnectionSettings connection;
  private final Clock clock;
  private final PageReader reader;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  WebService(Feed feed, Source.Rest rest, ConnectionSettings connection, Clock clock) {
    this.feed = feed;
    this.rest = rest;
    this.connection = connection;
    this.clock = clock;
    this.reader = new PageReader(rest);
  }

  /** One page's rows; the same page is asked for until it answers or all attempts are used up. */
  List<Captured> page(Instant since, int page, CaptureSink sink)
      throws InterruptedException, CaptureException {
    long wait = FIRST_WAIT_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(since, page);
      } catch (CaptureException e) {
        if (e.code().equals("C402") || attempt == attempts(e)) {
          throw e;
        }
        if (attempt == 1) {
          LOG.warn("{}", e.getMessage());
        }
        sink.state(FeedState.WAITING);
        TimeUnit.MILLISECONDS.sleep(wait);
        wait *= 2;
      }
    }
  }

  /** A service in trouble mends itself more often than one that answers nonsense. */
  private static int attempts(CaptureException failure) {
    return switch (failure.remedy()) {
      case RETRY -> ATTEMPTS;
      case HUMAN -> ATTEMPTS / 2;
    };
  }

  private List<Captured> attempt(Instant since, int page)
      throws InterruptedException, CaptureException {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              PageRequest.of(rest, connection, since, page),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        checkStatus(answer.statusCode(), page);
        byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
          throw new PageReader.NotAPage("the answer is larger than 32 MiB");
        }
        return reader.read(bytes, clock.instant());
      }
    } catch (PageReader.NotAPage e) {
      throw failure(
          "C403",
          Remedy.HUMAN,
          "page "
              + page
              + ": "
              + e.getMessage()
              + ". Compare path, rows and page size of the feed file with the service, or tell the"
              + " service's owner",
          e);
    } catch (IOException e) {
      throw failure(
          "C401",
          Remedy.RETRY,
          "page "
              + page
              + ": the service does not answer ("
              + e.getClass().getSimpleName()
              + "). It is asked again; check that it runs and that the network lets the edge reach it",
          e);
    }
  }

  private void checkStatus(int status, int page) throws CaptureException {
    if (status == 200) {
      return;
    }
    if (status >= 500 || status == 408 || status == 429) {
      throw failure(
          "C401",
          Remedy.RETRY,
          "page "
              + page
              + ": the service answered "
              + status
              + ". The same page is asked for again",
          null);
    }
    throw failure(
        "C402",
        Remedy.HUMAN,
        "page "
            + page
            + ": the service answered "
            + status
            + (status == 401 || status == 403
                ? ". Correct user and password of this connection"
                : ". Correct the connection's url or the feed file's path"),
        null);
  }

  private CaptureException failure(
      String code, Remedy remedy, String what, @Nullable Throwable cause) {
    return new CaptureException(
        code,
        remedy,
        "feed " + feed.name() + ", connection " + rest.connection() + ", " + what,
        cause);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
