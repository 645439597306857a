package org.fengqiao.routes.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.push.Post;
import org.fengqiao.connectors.capture.push.PostAnswer;
import org.fengqiao.connectors.runner.Edge;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for what departments post to the edge. Who may enter, and what becomes of the rows, the
 * edge decides.
 */
@RestController
@ConditionalOnRole(Role.EDGE)
class PushController {

  private static final int TRY_AGAIN = 503;
  private static final String SECONDS_UNTIL_THEN = "10";

  private final Edge edge;

  PushController(Edge edge) {
    this.edge = edge;
  }

  /** Rows that the department's system holds. */
  @PostMapping("/push/{feed}")
  ResponseEntity<byte[]> held(
      @PathVariable String feed,
      @RequestParam(defaultValue = "false") boolean history,
      HttpServletRequest request)
      throws IOException, InterruptedException {
    return answer(feed, Operation.UPSERT, history, request);
  }

  /** Rows that the department's system has removed. */
  @PostMapping("/push/{feed}/removed")
  ResponseEntity<byte[]> removed(
      @PathVariable String feed,
      @RequestParam(defaultValue = "false") boolean history,
      HttpServletRequest request)
      throws IOException, InterruptedException {
    return answer(feed, Operation.DELETE, history, request);
  }

  private ResponseEntity<byte[]> answer(
      String feed, Operation operation, boolean history, HttpServletRequest request)
      throws IOException, InterruptedException {
    PostAnswer answer =
        edge.desk()
            .receive(
                new Post(
                    feed,
                    request.getHeader(HttpHeaders.AUTHORIZATION),
                    request.getContentType(),
                    request.getHeader("Idempotency-Key"),
                    operation,
                    history ? Phase.HISTORY : Phase.LIVE,
                    request.getInputStream()));
    ResponseEntity.BodyBuilder told =
        ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.status() == TRY_AGAIN) {
      told.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_THEN);
    }
    return told.body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
