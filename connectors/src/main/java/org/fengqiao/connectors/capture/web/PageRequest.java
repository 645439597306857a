package org.fengqiao.connectors.capture.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.feed.ServiceQuestion;
import org.fengqiao.connectors.feed.ServiceQuestion.Login;
import org.jspecify.annotations.Nullable;

/** The request for one page. */
final class PageRequest {

  private PageRequest() {}

  static HttpRequest of(FeedPlace place, Filling filling, Duration timeToAnswer)
      throws CaptureException {
    URI base = base(place, filling.connection());
    ServiceQuestion question = filling.service().question();
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address(place, base, filling)).timeout(timeToAnswer);
      content(request, question, filling);
      question.headers().forEach((name, value) -> request.setHeader(name, filling.plain(value)));
      login(request, question.login(), filling.connection());
      return request.build();
    } catch (IllegalArgumentException e) {
      throw place.stops("C411");
    } catch (XMLStreamException e) {
      throw place.stops("C415");
    }
  }

  private static URI base(FeedPlace place, ConnectionSettings connection) throws CaptureException {
    try {
      URI base = URI.create(connection.url().replaceAll("/+$", ""));
      if (base.getHost() != null && String.valueOf(base.getScheme()).matches("(?i)https?")) {
        return base;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw place.stops("C107", "http:// | https://");
  }

  /** Where the answer before named the page's address, it must be on the same host. */
  private static URI address(FeedPlace place, URI base, Filling filling) throws CaptureException {
    URI made = made(base, filling);
    String link = filling.spot().link();
    if (link == null) {
      return made;
    }
    URI named = made.resolve(link);
    if (!isSameOrigin(base, named)) {
      throw place.stops("C418", filling.spot().question());
    }
    return named;
  }

  private static URI made(URI base, Filling filling) {
    ServiceQuestion question = filling.service().question();
    String query =
        question.parameters().entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(filling.plain(one.getValue())))
            .collect(Collectors.joining("&"));
    String path = base + question.path();
    String mark = path.contains("?") ? "&" : "?";
    return URI.create(query.isEmpty() ? path : path + mark + query);
  }

  private static boolean isSameOrigin(URI base, URI other) {
    return base.getScheme().equalsIgnoreCase(other.getScheme())
        && base.getHost().equalsIgnoreCase(other.getHost())
        && port(base) == port(other)
        && Objects.equals(base.getUserInfo(), other.getUserInfo());
  }

  private static int port(URI address) {
    int usual = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private static void content(
      HttpRequest.Builder request, ServiceQuestion question, Filling filling)
      throws XMLStreamException {
    switch (question.form()) {
      case GET -> request.setHeader("Accept", "application/json").GET();
      case POST ->
          request
              .setHeader("Accept", "application/json")
              .setHeader("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofString(filling.json(question.body())));
      case SOAP_11 ->
          request
              .setHeader("Accept", "text/xml")
              .setHeader("Content-Type", "text/xml; charset=utf-8")
              .setHeader("SOAPAction", "\"" + question.action() + "\"")
              .POST(BodyPublishers.ofString(envelope(question, filling)));
      case SOAP_12 ->
          request
              .setHeader("Accept", "application/soap+xml")
              .setHeader(
                  "Content-Type",
                  "application/soap+xml; charset=utf-8"
                      + (question.action().isEmpty()
                          ? ""
                          : "; action=\"" + question.action() + "\""))
              .POST(BodyPublishers.ofString(envelope(question, filling)));
    }
  }

  private static String envelope(ServiceQuestion question, Filling filling)
      throws XMLStreamException {
    return Envelope.around(filling.xml(question.body()), question, filling.connection());
  }

  private static void login(
      HttpRequest.Builder request, Login login, ConnectionSettings connection) {
    String header =
        switch (login.kind()) {
          case BASIC, BEARER -> "Authorization";
          case HEADER -> login.header();
          case USERNAME_TOKEN, NONE -> "";
        };
    String value = secret(login, connection);
    if (!header.isEmpty() && value != null) {
      request.setHeader(header, value);
    }
  }

  private static @Nullable String secret(Login login, ConnectionSettings connection) {
    return switch (login.kind()) {
      case BASIC -> connection.user().isEmpty() ? null : basic(connection);
      case BEARER -> "Bearer " + connection.password();
      case HEADER -> connection.password();
      case USERNAME_TOKEN, NONE -> null;
    };
  }

  private static String basic(ConnectionSettings connection) {
    String credentials = connection.user() + ":" + connection.password();
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
