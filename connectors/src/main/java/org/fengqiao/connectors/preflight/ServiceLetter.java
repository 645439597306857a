package org.fengqiao.connectors.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.Preflight.Answer;

/** The letter to those who run a service: what the edge asks of it, how often, and what never. */
final class ServiceLetter {

  private ServiceLetter() {}

  static List<String> lines(Feed feed, Source.Service service, List<Answer> answers) {
    List<String> lines = new ArrayList<>();
    lines.add(Letter.text("service.greeting", feed.owner()));
    lines.add("");
    lines.add(
        Letter.text(
            "service.purpose",
            feed.name(),
            service.question().path(),
            feed.legalBasis().statute(),
            feed.legalBasis().purpose()));
    lines.add("");
    lines.add(Letter.text("service.rights"));
    point(lines, Letter.text(login(service)));
    point(lines, Letter.text(service.asksSince() ? "service.changes" : "service.everything"));
    lines.add("");
    lines.add(Letter.text("service.load"));
    point(
        lines,
        Letter.text(
            "service.every",
            service.every().toSeconds(),
            service.overlap().toSeconds(),
            service.paging().size(),
            service.apart().toMillis()));
    point(lines, Letter.text("service.patience"));
    lines.add("");
    lines.add(Letter.text("service.never"));
    for (String key : List.of("service.write", "service.tell", "never.names")) {
      point(lines, Letter.text(key));
    }
    lines.add("");
    List<String> unmet = answers.stream().map(Answer::unmet).filter(Objects::nonNull).toList();
    lines.add(
        unmet.isEmpty() ? Letter.text("service.met") : Letter.text("service.unmet", unmet.size()));
    unmet.forEach(line -> point(lines, Letter.chinese(line)));
    return lines;
  }

  private static String login(Source.Service service) {
    return switch (service.question().login().kind()) {
      case BASIC, USERNAME_TOKEN -> "service.user";
      case BEARER, HEADER, NONE -> "service.secret";
    };
  }

  private static void point(List<String> lines, String text) {
    lines.add("    · " + text);
  }
}
