package org.fengqiao.connectors.control;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** How feeds stand, for people at a terminal: Chinese first, English second. */
public final class StatusText {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.connectors.control.status", Locale.ROOT);
  private static final int BAR = 25;
  private static final int WHOLE = 100;
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  private final StringBuilder text = new StringBuilder();

  private StatusText() {}

  /** A few lines for each feed. */
  public static String of(List<FeedStatus> feeds) {
    StatusText status = new StatusText();
    if (feeds.isEmpty()) {
      status.line("none");
    }
    feeds.forEach(status::feed);
    return status.text.toString();
  }

  private void feed(FeedStatus feed) {
    line(
        "head",
        feed.feed(),
        TEXTS.getString("state." + feed.state()),
        feed.grade() == null ? "-" : feed.grade().name(),
        feed.mappingVersion());
    line(
        "counts",
        feed.captured(),
        feed.rowsPerSecond(),
        feed.lagMillis() == null ? "-" : span(feed.lagMillis() / 1000),
        feed.quarantined());
    if (feed.isSilent()) {
      line("silent", feed.reportedAt() == null ? "-" : SourceClock.written(feed.reportedAt()));
    }
    load(feed.load());
    pause(feed.pause());
    // The problem of a paused feed is the pause.
    if (feed.problem() != null && !feed.state().equals(FeedState.PAUSED.name())) {
      line("problem", feed.problem());
    }
  }

  private void load(FeedStatus.@Nullable Load load) {
    if (load == null) {
      return;
    }
    if (load.percent() == null) {
      line("load.unknown", load.rows());
      return;
    }
    int done = load.percent() * BAR / WHOLE;
    line(
        "load",
        "#".repeat(done) + ".".repeat(BAR - done),
        load.percent(),
        load.rows(),
        load.expected(),
        load.secondsLeft() == null ? "-" : span(load.secondsLeft()));
  }

  private void pause(FeedStatus.@Nullable Pause pause) {
    if (pause != null) {
      line(
          pause.takenAt() == null ? "pause.ordered" : "pause",
          pause.by(),
          SourceClock.written(pause.at()),
          pause.reason());
    }
  }

  private static String span(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    return seconds < HOUR
        ? seconds / MINUTE + " min"
        : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
  }

  private void line(String key, @Nullable Object... arguments) {
    text.append(new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments))
        .append('\n');
  }
}
