package org.fengqiao.connectors.preflight;

import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.Requirement.Weight;
import org.fengqiao.connectors.capture.TableRequirements;
import org.fengqiao.connectors.capture.cdc.LogRequirements;
import org.fengqiao.connectors.capture.trigger.ChangeTable;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Asks a source for every requirement of a feed and tells all answers at once. Only questions are
 * asked: nothing is made, changed or locked.
 */
public final class Preflight {

  private Preflight() {}

  /**
   * What came of one requirement.
   *
   * @param kind what it is about
   * @param subject the table, setting, account or place in an answer that it is about
   * @param weight whether a capture can do without
   * @param unmet code, what is wrong and the remedy; null when it is met
   */
  public record Answer(Kind kind, String subject, Weight weight, @Nullable String unmet) {

    private static Answer of(Requirement requirement, @Nullable String unmet) {
      return new Answer(requirement.kind(), requirement.subject(), requirement.weight(), unmet);
    }
  }

  /**
   * Asks.
   *
   * @param feed the feed
   * @param connection how to reach the source
   * @param drivers which databases can be reached
   * @param clock the edge's clock
   */
  public static List<Answer> of(
      Feed feed, ConnectionSettings connection, JdbcDrivers drivers, Clock clock) {
    if (feed.source() instanceof Source.Service service) {
      return ServicePreflight.of(feed, service, connection, clock);
    }
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    try (JdbcSource source = JdbcSource.onlyLooking(place, connection, drivers)) {
      Requirement login =
          Requirement.must(
              Kind.LOGIN, connection.user(), asked -> asked.ask("", Connection::getCatalog));
      Answer entrance = ask(login, source);
      List<Answer> answers = new ArrayList<>(List.of(entrance));
      if (entrance.unmet() == null) {
        requirements(place, feed, clock)
            .forEach(requirement -> answers.add(ask(requirement, source)));
      }
      return answers;
    }
  }

  /** Whether nothing is missing without which the feed cannot run. */
  public static boolean mayRun(List<Answer> answers) {
    return unmet(answers, Weight.MUST) == 0;
  }

  static long unmet(List<Answer> answers, Weight weight) {
    return answers.stream()
        .filter(answer -> answer.unmet() != null && answer.weight() == weight)
        .count();
  }

  /** Whether a feed of this source is read by asking somebody. */
  public static boolean asks(Source source) {
    return switch (source) {
      case Source.Log log -> true;
      case Source.Poll poll -> true;
      case Source.Trigger trigger -> true;
      case Source.Difference difference -> true;
      case Source.Folder folder -> false;
      case Source.Service service -> true;
      case Source.Push push -> false;
    };
  }

  private static List<Requirement> requirements(FeedPlace place, Feed feed, Clock clock) {
    List<Requirement> all = new ArrayList<>();
    switch (feed.source()) {
      case Source.Log log -> all.addAll(LogRequirements.of(feed.name(), log));
      case Source.Poll poll -> {
        all.addAll(TableRequirements.of(feed, poll.table(), List.of(poll.changed())));
        all.addAll(ChangeColumn.requirements(feed, poll, clock));
      }
      case Source.Trigger trigger -> {
        all.addAll(TableRequirements.of(feed, trigger.table(), List.of()));
        all.addAll(
            TableRequirements.readable(place, trigger.changes(), ChangeTable.columns(trigger)));
      }
      case Source.Difference difference ->
          all.addAll(TableRequirements.of(feed, difference.table(), List.of()));
      case Source.Folder folder -> throw new IllegalArgumentException("A folder has no database");
      case Source.Service service ->
          throw new IllegalArgumentException("A service has no database");
      case Source.Push push -> throw new IllegalArgumentException("A post has no database");
    }
    all.addAll(Indexes.requirements(feed));
    all.add(SourceTime.requirement(feed, clock));
    return all;
  }

  private static Answer ask(Requirement requirement, JdbcSource source) {
    try {
      requirement.check().against(source);
      return Answer.of(requirement, null);
    } catch (CaptureException unmet) {
      return Answer.of(requirement, String.valueOf(unmet.getMessage()));
    }
  }
}
