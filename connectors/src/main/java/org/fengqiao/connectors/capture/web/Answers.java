package org.fengqiao.connectors.capture.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.ServicePaging.Kind;
import org.fengqiao.connectors.feed.Source;

/** Makes a page of an answer, or says by which rule it is none. */
final class Answers {

  private static final int LARGEST_ANSWER = 32 << 20;

  private final FeedPlace place;
  private final Source.Service service;
  private final AnswerReader reader;
  private final Duration timeToAnswer;

  Answers(FeedPlace place, Source.Service service, RowDigest digests, Duration timeToAnswer) {
    this.place = place;
    this.service = service;
    this.reader = AnswerReader.of(service, digests);
    this.timeToAnswer = timeToAnswer;
  }

  /** The page in the answer to a question of a pass. */
  Page page(HttpResponse<InputStream> answer, int question) throws CaptureException, IOException {
    try (InputStream body = answer.body()) {
      if (!mayBeAFault(answer.statusCode())) {
        checkStatus(answer.statusCode(), question);
      }
      Page page = reader.read(text(body, answer.headers()));
      checkStatus(answer.statusCode(), question);
      return service.paging().kind() == Kind.LINK && service.answer().next() == null
          ? new Page(page.rows(), NextLink.of(answer.headers().allValues("Link")))
          : page;
    } catch (AnswerRefused refused) {
      if (answer.statusCode() != 200 && refused.code().equals("C403")) {
        checkStatus(answer.statusCode(), question);
      }
      throw failure(refused, question);
    }
  }

  /** SOAP puts its faults into answers of these two. */
  private boolean mayBeAFault(int status) {
    return service.question().form().isSoap() && (status == 500 || status == 400);
  }

  private CaptureException failure(AnswerRefused refused, int question) {
    Object[] arguments = new Object[refused.arguments().length + 1];
    arguments[0] = question;
    System.arraycopy(refused.arguments(), 0, arguments, 1, refused.arguments().length);
    return refused.remedy() == Remedy.RETRY
        ? place.waits(refused, refused.code(), arguments)
        : place.stops(refused, refused.code(), arguments);
  }

  private void checkStatus(int status, int question) throws CaptureException {
    switch (status) {
      case 200 -> {}
      case 401, 403 -> throw place.stops("C405", question, status);
      case 301, 302, 303, 307, 308 -> throw place.stops("C406", question, status);
      case 408, 429 -> throw place.waits("C401", question, status);
      default -> {
        throw status >= 500
            ? place.waits("C401", question, status)
            : place.stops("C402", question, status);
      }
    }
  }

  private String text(InputStream body, HttpHeaders headers) throws IOException, AnswerRefused {
    return AnswerText.of(
        bytes(body), headers.firstValue("Content-Type").orElse(""), service.answer().charset());
  }

  /** The request's own time limit ends with the headers; a body may not dawdle for ever either. */
  private byte[] bytes(InputStream body) throws IOException, AnswerRefused {
    CompletableFuture<Void> limit =
        CompletableFuture.runAsync(
            () -> close(body),
            CompletableFuture.delayedExecutor(timeToAnswer.toMillis(), TimeUnit.MILLISECONDS));
    try {
      byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
      if (bytes.length > LARGEST_ANSWER) {
        throw AnswerRefused.unlike(Problems.part("C403.large"));
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
}
