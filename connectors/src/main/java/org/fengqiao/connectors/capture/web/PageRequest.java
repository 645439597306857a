package org.fengqiao.connectors.capture.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Source;

/** The request for one page. */
final class PageRequest {

  private PageRequest() {}

  static HttpRequest of(
      Source.Rest rest,
      ConnectionSettings connection,
      Instant since,
      int page,
      Duration timeToAnswer) {
    String base = connection.url().replaceAll("/+$", "");
    URI uri =
        URI.create(
            base
                + rest.path()
                + "?"
                + parameter(rest.since(), since.toEpochMilli())
                + "&"
                + parameter(rest.page(), page)
                + "&"
                + parameter(rest.size(), rest.pageSize()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(timeToAnswer).header("Accept", "application/json");
    if (!connection.user().isEmpty()) {
      String credentials = connection.user() + ":" + connection.password();
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
    return request.GET().build();
  }

  private static String parameter(String name, long value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + value;
  }
}
