package org.fengqiao.connectors.preflight;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Overlap;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.Preflight.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The letter to the administrator of a source's database, or to those who run a service, in
 * Chinese: what we ask for, what it costs the source, and what we never do.
 */
public final class Letter {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.connectors.preflight.letter", Locale.ROOT);

  private Letter() {}

  /**
   * Writes the letter.
   *
   * @param feed the feed
   * @param connection how the edge reaches the source; the password is not told
   * @param answers what the source fulfils today
   * @param names how the source spells its tables
   */
  public static String of(
      Feed feed, ConnectionSettings connection, List<Answer> answers, Names names) {
    List<String> lines =
        feed.source() instanceof Source.Service service
            ? ServiceLetter.lines(feed, service, answers)
            : lines(feed, connection, answers, names);
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static List<String> lines(
      Feed feed, ConnectionSettings connection, List<Answer> answers, Names names) {
    Statements statements = Statements.of(feed, connection, names);
    List<String> lines = new ArrayList<>();
    lines.add(text("greeting", feed.owner()));
    lines.add("");
    lines.add(
        text(
            "purpose",
            feed.name(),
            String.join(", ", Statements.tables(feed.source())),
            feed.legalBasis().statute(),
            feed.legalBasis().purpose()));
    lines.add("");
    lines.add(text("rights"));
    statements.rights().forEach(sql -> lines.add("    " + sql));
    if (!statements.settings().isEmpty()) {
      lines.add("");
      lines.add(text("settings"));
      statements.settings().forEach(sql -> lines.add("    " + sql));
    }
    lines.add("");
    lines.add(text("load"));
    load(feed.source()).forEach(line -> lines.add("    · " + line));
    lines.add("");
    lines.add(text("never"));
    never(feed.source()).forEach(key -> lines.add("    · " + text(key)));
    lines.add("");
    List<String> unmet = answers.stream().map(Answer::unmet).filter(Objects::nonNull).toList();
    lines.add(unmet.isEmpty() ? text("met") : text("unmet", unmet.size()));
    unmet.forEach(line -> lines.add("    · " + chinese(line)));
    lines.add("");
    lines.add(text("check", Statements.user(connection)));
    return lines;
  }

  /** What is promised; of some logs a little less. */
  private static List<String> never(Source source) {
    @Nullable LogKind kind = source instanceof Source.Log log ? log.kind() : null;
    return List.of(
        kind == LogKind.ORACLE ? "never.write.oracle" : "never.write",
        kind == LogKind.MARIADB || kind == LogKind.MYSQL ? "never.lock.moment" : "never.lock",
        "never.columns",
        "never.names");
  }

  private static List<String> load(Source source) {
    return switch (source) {
      case Source.Log log ->
          switch (log.kind()) {
            case POSTGRES -> List.of(text("load.log"), text("load.first"), text("load.slot"));
            case MARIADB, MYSQL ->
                List.of(
                    text("load.log"), text("load.first"), text("load.moment"), text("load.binlog"));
            case SQLSERVER ->
                List.of(text("load.asked"), text("load.first"), text("load.retention"));
            case ORACLE ->
                List.of(
                    text("load.mined"),
                    text("load.first"),
                    text("load.flush"),
                    text("load.retention"));
          };
      case Source.Poll poll ->
          List.of(
              switch (poll.overlap()) {
                case Overlap.OfTime time ->
                    text("load.poll", seconds(poll.every()), poll.changed(), seconds(time.back()));
                case Overlap.OfCount count ->
                    text("load.count", seconds(poll.every()), poll.changed(), count.back());
              },
              text("load.first"));
      case Source.Trigger trigger ->
          List.of(
              text("load.trigger", trigger.changes()),
              text("load.changes", seconds(trigger.every())),
              text("load.first"),
              text("load.purge"));
      case Source.Difference difference ->
          List.of(text("load.difference", seconds(difference.every())));
      case Source.Folder folder -> List.of();
      case Source.Service service -> List.of();
      case Source.Push push -> List.of();
    };
  }

  private static long seconds(Duration duration) {
    return duration.toSeconds();
  }

  /** The Chinese half of a text in both languages. */
  static String chinese(String both) {
    int end = both.indexOf("。 ");
    return end < 0 ? both : both.substring(0, end + 1);
  }

  /** A text of the letter with its arguments filled in. */
  static String text(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}
