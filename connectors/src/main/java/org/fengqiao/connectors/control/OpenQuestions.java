package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.control.OpenQuestion.Answer;
import org.fengqiao.connectors.control.OpenQuestion.Kind;

/**
 * The questions of an edge's feeds, and the answers that people give.
 *
 * @param store connection to the edge's store, which stays open
 */
public record OpenQuestions(Connection store) {

  private static final String READ =
      "select feed, kind, table_name, removed, held, asked_at from edge.open_question"
          + " order by feed, asked_at";
  private static final String EMPTIED =
      "update edge.emptied_table set confirmed_at = now() where feed = ? and met_at = ?";
  private static final String COMPARED =
      "update edge.mass_removal set %s = now() where feed = ? and met_at = ?";
  private static final String LOADED =
      "update edge.log_load set %s = now() where feed = ? and asked_at = ?";
  private static final String UNANSWERED = " and confirmed_at is null";
  private static final String RECORD =
      """
      insert into edge.answered_question
        (feed, kind, table_name, removed, held, asked_at, answer, answered_by, os_user, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  /**
   * Who answers.
   *
   * @param name by their own word
   * @param systemUser account of the operating system
   * @param reason why, in their words
   */
  public record Speaker(String name, String systemUser, String reason) {}

  /** What waits for a word, in the order of feeds. */
  public List<OpenQuestion> read() throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      List<OpenQuestion> open = new ArrayList<>();
      while (rows.next()) {
        open.add(
            new OpenQuestion(
                rows.getString("feed"),
                Kind.valueOf(rows.getString("kind")),
                rows.getString("table_name"),
                rows.getObject("removed", Long.class),
                rows.getObject("held", Long.class),
                rows.getObject("asked_at", OffsetDateTime.class).toInstant()));
      }
      return open;
    }
  }

  /**
   * Gives an answer and writes down whose it is; call it in a transaction.
   *
   * @return false when the question waits no more, and nothing was written
   */
  public boolean answer(OpenQuestion question, Answer answer, Speaker speaker) throws SQLException {
    OffsetDateTime asked = question.askedAt().atOffset(ZoneOffset.UTC);
    try (PreparedStatement statement = store.prepareStatement(switching(question, answer))) {
      statement.setString(1, question.feed());
      statement.setObject(2, asked);
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    try (PreparedStatement statement = store.prepareStatement(RECORD)) {
      statement.setString(1, question.feed());
      statement.setString(2, question.kind().name());
      statement.setString(3, question.table());
      statement.setObject(4, question.removed());
      statement.setObject(5, question.held());
      statement.setObject(6, asked);
      statement.setString(7, answer.name());
      statement.setString(8, speaker.name());
      statement.setString(9, speaker.systemUser());
      statement.setString(10, speaker.reason());
      statement.executeUpdate();
    }
    return true;
  }

  private static String switching(OpenQuestion question, Answer answer) {
    String column = answer == Answer.KEEP ? "kept_at" : "confirmed_at";
    return switch (question.kind()) {
      case EMPTIED -> EMPTIED + UNANSWERED;
      case COMPARED -> COMPARED.formatted(column) + UNANSWERED + " and kept_at is null";
      case LOADED -> LOADED.formatted(column) + UNANSWERED + " and kept_at is null";
    };
  }
}
