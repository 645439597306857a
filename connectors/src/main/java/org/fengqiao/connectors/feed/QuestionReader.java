package org.fengqiao.connectors.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.ServiceQuestion.Form;
import org.fengqiao.connectors.feed.ServiceQuestion.Login;

/** Reads how a service is asked, and refuses secrets in the feed file. */
final class QuestionReader {

  /** Keys that name the query parameter of a placeholder. */
  static final List<Placeholder> SHORT =
      List.of(
          Placeholder.SINCE,
          Placeholder.UNTIL,
          Placeholder.PAGE,
          Placeholder.OFFSET,
          Placeholder.SIZE,
          Placeholder.CURSOR);

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)authorization|cookie|.*(token|secret|passw|pwd|api-?_?key|app-?_?key).*");
  private static final Pattern FILLED = Pattern.compile("\\{(user|password|cursor)}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

  private final Section in;
  private final Findings findings;
  private final Words words;
  private final Form form;

  QuestionReader(Section in, Findings findings, String method) {
    this.in = in;
    this.findings = findings;
    this.words = new Words(findings);
    this.form = method.equals("soap") ? envelope() : http();
  }

  ServiceQuestion read() {
    String path = in.text("path");
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Placeholder placeholder : SHORT) {
      in.optionalText(placeholder.name().toLowerCase(Locale.ROOT))
          .ifPresent(name -> parameters.put(name.value(), placeholder.written()));
    }
    parameters.putAll(templates("parameters"));
    ServiceQuestion question =
        new ServiceQuestion(
            form,
            path,
            parameters,
            templates("headers"),
            body(),
            in.optionalText("action").map(Yaml.Text::value).orElse(""),
            Login.BASIC);
    // Who writes the password into a template shows there who it is.
    return question.as(
        login(question.holds(Placeholder.PASSWORD) ? Login.Kind.NONE : Login.Kind.BASIC));
  }

  private Form http() {
    return words.choice(in.optionalText("http").filter(this::isHttp), Form.class, Form.GET);
  }

  private boolean isHttp(Yaml.Text text) {
    return words.oneOf(text, List.of("GET", "POST"));
  }

  private Form envelope() {
    boolean newer =
        in.optionalText("soap")
            .filter(text -> words.oneOf(text, List.of("1.1", "1.2")))
            .filter(text -> text.value().equals("1.2"))
            .isPresent();
    return newer ? Form.SOAP_12 : Form.SOAP_11;
  }

  private String body() {
    if (form.isSoap()) {
      return in.text("request");
    }
    if (form == Form.POST) {
      return in.text("body");
    }
    in.surplus(FindingCode.M182, "body", "http: GET");
    return "";
  }

  private Map<String, String> templates(String key) {
    Map<String, String> templates = new LinkedHashMap<>();
    in.value(key)
        .ifPresent(
            value ->
                Section.tableOf(value, findings)
                    .entries()
                    .forEach(
                        (name, entry) ->
                            in.asText(entry.value())
                                .filter(text -> isNoSecret(name, text))
                                .ifPresent(text -> templates.put(name, text.value()))));
    return templates;
  }

  private boolean isNoSecret(String name, Yaml.Text text) {
    boolean secret = SECRET.matcher(name).matches() && !FILLED.matcher(text.value()).find();
    if (secret) {
      findings.add(FindingCode.M184, unseen(text.place()), name);
    }
    return !secret;
  }

  /** The place without its line, for what stands there is not to be printed again. */
  private static Place unseen(Place place) {
    return new Place(place.file(), place.line(), place.column(), place.width(), "");
  }

  private Login login(Login.Kind otherwise) {
    Optional<Yaml.Text> auth = in.optionalText("auth");
    Login.Kind kind = words.choice(auth, Login.Kind.class, otherwise);
    if (kind == Login.Kind.USERNAME_TOKEN && !form.isSoap()) {
      findings.add(FindingCode.M182, auth.orElseThrow().place(), "auth", "method: rest");
    }
    if (kind == Login.Kind.HEADER) {
      return new Login(
          kind,
          in.requiredText("auth_header")
              .filter(text -> words.shaped(text, HEADER, "X-Api-Key"))
              .map(Yaml.Text::value)
              .orElse(""));
    }
    in.surplus(FindingCode.M182, "auth_header", "auth: " + kind.name().toLowerCase(Locale.ROOT));
    return new Login(kind, "");
  }
}
