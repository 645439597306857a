package org.fengqiao.connectors.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a service is asked for one page. Parameters, headers and body are templates with {@link
 * Placeholder}s.
 *
 * @param form how the question is put
 * @param path path below the connection's url
 * @param parameters query parameters in their order
 * @param headers headers beside those that the form brings
 * @param body JSON text, or the XML element of the operation; empty for {@link Form#GET}
 * @param action SOAP: what the service calls the operation; empty when it asks for none
 * @param login how the edge shows who it is
 */
public record ServiceQuestion(
    Form form,
    String path,
    Map<String, String> parameters,
    Map<String, String> headers,
    String body,
    String action,
    Login login) {

  /** Copies the maps. */
  public ServiceQuestion {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Whether one of the templates has the placeholder. */
  public boolean holds(Placeholder placeholder) {
    return templates().anyMatch(template -> Placeholder.in(template).contains(placeholder));
  }

  /** The same with another login. */
  ServiceQuestion as(Login other) {
    return new ServiceQuestion(form, path, parameters, headers, body, action, other);
  }

  /** Every template. */
  Stream<String> templates() {
    return Stream.of(parameters.values().stream(), headers.values().stream(), Stream.of(body))
        .flatMap(Function.identity());
  }

  /** How a question is put. */
  public enum Form {
    /** A GET without a body. */
    GET,
    /** A POST with a JSON body. */
    POST,
    /** A SOAP 1.1 envelope. */
    SOAP_11,
    /** A SOAP 1.2 envelope. */
    SOAP_12;

    /** Whether the question is an envelope around an element. */
    public boolean isSoap() {
      return this == SOAP_11 || this == SOAP_12;
    }
  }

  /**
   * How the edge shows who it is; the secret is the connection's password.
   *
   * @param kind the way
   * @param header header that takes the secret; empty for other ways
   */
  public record Login(Kind kind, String header) {

    /** The ways. */
    public enum Kind {
      /** User and password by HTTP; nothing when the connection has no user. */
      BASIC,
      /** The password as a bearer token. */
      BEARER,
      /** The password in a header of its own. */
      HEADER,
      /** WS-Security UsernameToken with the password as text; SOAP only. */
      USERNAME_TOKEN,
      /** Nothing, or placeholders in the templates. */
      NONE
    }

    /** HTTP's own, where the connection has a user. */
    public static final Login BASIC = new Login(Kind.BASIC, "");
  }
}
