package org.fengqiao.connectors.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.control.OpenQuestion;
import org.fengqiao.connectors.control.OpenQuestion.Answer;
import org.fengqiao.connectors.control.OpenQuestion.Kind;
import org.fengqiao.connectors.control.OpenQuestions;
import org.fengqiao.connectors.control.OpenQuestions.Speaker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows what feeds ask, and takes people's answers. */
final class QuestionDesk {

  private final CommandLine line;
  private final Connection store;
  private final OpenQuestions questions;

  QuestionDesk(CommandLine line, Connection store) {
    this.line = line;
    this.store = store;
    this.questions = new OpenQuestions(store);
  }

  /** Shows what waits, of one feed or of all; returns the exit code. */
  int show(@Nullable String feed) throws SQLException {
    List<OpenQuestion> open =
        questions.read().stream()
            .filter(question -> feed == null || question.feed().equals(feed))
            .toList();
    if (open.isEmpty()) {
      say("confirm.none", feed == null ? "-" : feed);
      return 0;
    }
    for (OpenQuestion question : open) {
      tell(question);
      say(question.kind() == Kind.EMPTIED ? "confirm.how.emptied" : "confirm.how", question.feed());
    }
    return 0;
  }

  /** Answers all that the feed asks now and that takes this answer; returns the exit code. */
  int answer(String feed, Answer answer, Speaker speaker) throws SQLException {
    List<OpenQuestion> open = questions.read();
    List<OpenQuestion> ofFeed =
        open.stream().filter(question -> question.feed().equals(feed)).toList();
    if (ofFeed.isEmpty()) {
      String others =
          open.stream().map(OpenQuestion::feed).distinct().collect(Collectors.joining(", "));
      return refuse("C480", feed, others.isEmpty() ? "-" : others);
    }
    List<OpenQuestion> asked = ofFeed.stream().filter(question -> question.takes(answer)).toList();
    if (asked.isEmpty()) {
      return refuse("C481", feed, ofFeed.getFirst().table());
    }
    store.setAutoCommit(false);
    for (OpenQuestion question : asked) {
      if (!questions.answer(question, answer, speaker)) {
        store.rollback();
        return refuse("C480", feed, "-");
      }
    }
    store.commit();
    for (OpenQuestion question : asked) {
      tell(question);
      say("confirm." + answer + "." + question.kind(), speaker.name());
    }
    return 0;
  }

  private void tell(OpenQuestion question) {
    say(
        "confirm.asks." + question.kind(),
        question.feed(),
        question.table(),
        question.removed(),
        question.held(),
        SourceClock.written(question.askedAt()));
  }

  private void say(String key, @Nullable Object... arguments) {
    line.getOut().println(Texts.of(key, arguments));
    line.getOut().flush();
  }

  private int refuse(String code, Object... arguments) {
    line.getErr().println(Texts.problem(code, arguments));
    line.getErr().flush();
    return 1;
  }
}
