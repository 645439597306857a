package org.fengqiao.connectors.capture.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches pages; asks again when the service is in trouble, gives up when it refuses. */
final class WebService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebService.class);
  private static final int LARGEST_ANSWER = 32 << 20;
  private static final int ATTEMPTS = 6;
  private static final long FIRST_WAIT_MILLIS = 250;

  private final Source.Rest rest;
  private final ConnectionSettings connection;
  private final FeedPlace place;
  private final Duration timeToAnswer;
  private final PageReader reader;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  WebService(
      FeedPlace place,
      Source.Rest rest,
      ConnectionSettings connection,
      RowDigest digests,
      Duration timeToAnswer) {
    this.place = place;
    this.rest = rest;
    this.connection = connection;
    this.timeToAnswer = timeToAnswer;
    this.reader = new PageReader(rest, digests);
  }

  /** One page's rows; the same page is asked for until it answers or all attempts are used up. */
  List<Captured> page(Instant since, int page, CaptureSink sink)
      throws InterruptedException, CaptureException {
    long wait = FIRST_WAIT_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(since, page);
      } catch (CaptureException e) {
        if (attempt == attempts(e)) {
          throw e;
        }
        if (attempt == 1) {
          LOG.warn("{}", e.getMessage());
        }
        sink.meets(FeedState.WAITING, String.valueOf(e.getMessage()));
        TimeUnit.MILLISECONDS.sleep(wait);
        wait *= 2;
      }
    }
  }

  /** A service in trouble mends itself more often than one that answers nonsense or refuses. */
  private static int attempts(CaptureException failure) {
    return switch (failure.code()) {
      case "C401" -> ATTEMPTS;
      case "C403" -> ATTEMPTS / 2;
      default -> 1;
    };
  }

  /** Whether the service answered, but gave no page. */
  static boolean isRefusal(CaptureException failure) {
    return failure.code().equals("C402") || failure.code().equals("C403");
  }

  private List<Captured> attempt(Instant since, int page)
      throws InterruptedException, CaptureException {
    try {
      HttpResponse<InputStream> answer =
          client.send(request(since, page), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        checkStatus(answer.statusCode(), page);
        return reader.read(bytes(body));
      }
    } catch (PageReader.NotAPage e) {
      throw place.stops(e, "C403", page, e.reason());
    } catch (IOException e) {
      throw place.waits(e, "C401", page, e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(Instant since, int page) throws CaptureException {
    try {
      return PageRequest.of(rest, connection, since, page, timeToAnswer);
    } catch (IllegalArgumentException e) {
      throw place.stops("C107", "http:// | https://");
    }
  }

  /** The request's own time limit ends with the headers; a body may not dawdle for ever either. */
  private byte[] bytes(InputStream body) throws IOException, PageReader.NotAPage {
    CompletableFuture<Void> limit =
        CompletableFuture.runAsync(
            () -> close(body),
            CompletableFuture.delayedExecutor(timeToAnswer.toMillis(), TimeUnit.MILLISECONDS));
    try {
      byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
      if (bytes.length > LARGEST_ANSWER) {
        throw new PageReader.NotAPage(Problems.part("C403.large"));
      }
      return bytes;
    } finally {
      limit.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // The reading thread meets it.
    }
  }

  private void checkStatus(int status, int page) throws CaptureException {
    switch (status) {
      case 200 -> {}
      case 401, 403 -> throw place.stops("C405", page, status);
      case 301, 302, 303, 307, 308 -> throw place.stops("C406", page, status);
      case 408, 429 -> throw place.waits("C401", page, status);
      default -> {
        throw status >= 500 ? place.waits("C401", page, status) : place.stops("C402", page, status);
      }
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
