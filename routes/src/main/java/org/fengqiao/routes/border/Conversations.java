package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.routes.border.course.AlertCourse;
import org.fengqiao.routes.border.course.Invitation;
import org.fengqiao.routes.border.course.Ruling;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.routes.border.course.Standing;
import org.fengqiao.routes.border.course.Statement;
import org.fengqiao.routes.border.course.Step;
import org.fengqiao.routes.border.course.Word;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CloseResult;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the conversation about an alert from the tables. */
final class Conversations {

  private final JdbcClient database;
  private final MessageTable messages;

  Conversations(JdbcClient database) {
    this.database = database;
    this.messages = new MessageTable(database);
  }

  Conversation of(Alert alert) {
    AlertCourse course = messages.thread(alert.alertId()).course();
    Side own = alert.direction().ownSide();
    return new Conversation(
        lines(alert.alertId(), course, own),
        course.standing(),
        allowed(course.standing(), own),
        Arrays.stream(BorderProgress.values())
            .filter(progress -> may(course.standing(), own, new Word.Feedback(progress)))
            .toList(),
        waiting(alert.alertId()));
  }

  private List<Conversation.Line> lines(String alertId, AlertCourse course, Side own) {
    Map<Statement, SealedMessage> sealed =
        messages.statements(alertId).stream()
            .collect(toMap(each -> Words.said(each).statement(), Function.identity()));
    Map<String, MessageTable.Passage> passages = messages.passages(alertId);
    return course.steps().stream()
        .map(step -> line(step, requireNonNull(sealed.get(step.statement())), passages, own))
        .toList();
  }

  private static Conversation.Line line(
      Step step, SealedMessage sealed, Map<String, MessageTable.Passage> passages, Side own) {
    MessageTable.Passage passage = requireNonNull(passages.get(sealed.message().getMessageId()));
    return new Conversation.Line(
        passage.messageId(),
        step.statement().side() == own ? Direction.OUT : Direction.IN,
        sealed.message().getMessageType(),
        step.statement().version(),
        step.statement().at(),
        passage.recordedAt(),
        passage.relayedAt(),
        step.noEffect(),
        StatementDetails.of(sealed.message()));
  }

  private int waiting(String alertId) {
    return database
        .sql("select count(*) from hub.border_parked where alert_id = ?")
        .param(alertId)
        .query(Integer.class)
        .single();
  }

  private static Set<BorderMessageType> allowed(Standing standing, Side own) {
    Set<BorderMessageType> allowed = EnumSet.noneOf(BorderMessageType.class);
    Invitation invitation = standing.invitation();
    String inviteNo = invitation == null ? "" : invitation.inviteNo();
    Map<BorderMessageType, Word> asked =
        Map.of(
            BorderMessageType.UPDATE, new Word.Update(standing.content(), standing.level()),
            BorderMessageType.CANCEL, new Word.Cancel(standing.content()),
            BorderMessageType.FEEDBACK, new Word.Feedback(BorderProgress.RESOLVED),
            BorderMessageType.INVITE, new Word.Invite("", own),
            BorderMessageType.INVITE_REPLY, new Word.InviteReply(inviteNo, Word.Reply.ACCEPTED),
            BorderMessageType.CLOSE, new Word.Close(CloseResult.SUCCEEDED));
    asked.forEach(
        (type, word) -> {
          if (may(standing, own, word)) {
            allowed.add(type);
          }
        });
    return allowed;
  }

  private static boolean may(Standing standing, Side own, Word word) {
    return standing.after(new Statement(own, Integer.MAX_VALUE, 0, Instant.EPOCH, word))
        instanceof Ruling.Effective;
  }
}
