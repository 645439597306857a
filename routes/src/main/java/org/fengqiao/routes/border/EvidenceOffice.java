package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.routes.border.course.AlertCourse;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.routes.border.course.Statement;
import org.fengqiao.routes.border.course.Step;
import org.fengqiao.routes.border.evidence.Evidence;
import org.fengqiao.routes.border.evidence.EvidencePack;
import org.fengqiao.routes.border.evidence.Exhibit;
import org.fengqiao.routes.border.evidence.PackWriter;
import org.fengqiao.routes.border.signature.RepeatableSignature;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives out what this hub can show of an alert, signed with its key (证据包). */
public final class EvidenceOffice {

  private final MessageTable messages;
  private final CertificateTable certificates;
  private final RefusalTable refusals;
  private final PackWriter writer;

  /**
   * Reads through the client and signs with the key in the folder.
   *
   * @throws IllegalStateException when the folder holds no key that opens
   */
  public EvidenceOffice(JdbcClient database, Path keys) {
    this(database, BorderKeys.read(keys));
  }

  EvidenceOffice(JdbcClient database, BorderKeys keys) {
    this.messages = new MessageTable(database);
    this.certificates = new CertificateTable(database);
    this.refusals = new RefusalTable(database);
    this.writer = new PackWriter(new RepeatableSignature(keys.signing().key())::sign);
  }

  /** The pack of an alert; the same bytes until something more is said of it. */
  public EvidencePack pack(Alert alert) {
    List<SealedMessage> statements = messages.statements(alert.alertId());
    AlertCourse course = MessageTable.thread(statements).course();
    Map<Statement, SealedMessage> sealed =
        statements.stream()
            .collect(toMap(each -> Words.said(each).statement(), Function.identity()));
    Map<String, MessageTable.Passage> passages = messages.passages(alert.alertId());
    Side own = alert.direction().ownSide();
    List<Exhibit> exhibits =
        course.steps().stream()
            .map(step -> exhibit(step, requireNonNull(sealed.get(step.statement())), passages, own))
            .toList();
    return writer.pack(
        new Evidence(
            alert.alertId(),
            own == Side.SENDER ? alert.senderProvince() : alert.receiverProvince(),
            alert.senderProvince(),
            alert.receiverProvince(),
            alert.borderPair(),
            course.standing().state(),
            agreement(course, sealed).orElse(null),
            exhibits,
            certificates.of(alert.senderProvince(), alert.receiverProvince()),
            refusals.of(alert.alertId())));
  }

  private static Exhibit exhibit(
      Step step, SealedMessage sealed, Map<String, MessageTable.Passage> passages, Side own) {
    MessageTable.Passage passage = requireNonNull(passages.get(sealed.message().getMessageId()));
    return new Exhibit(
        step,
        Words.said(sealed),
        sealed.message().getMessageType().name(),
        passage.messageId(),
        sealed.message().getSenderProvince(),
        sealed.bytes(),
        sealed.signed(),
        sealed.signature(),
        step.statement().side() == own,
        passage.recordedAt(),
        passage.relayedAt());
  }

  private static Optional<String> agreement(
      AlertCourse course, Map<Statement, SealedMessage> sealed) {
    return course.steps().stream()
        .filter(step -> step.noEffect() == null)
        .map(step -> requireNonNull(sealed.get(step.statement())).message().getAgreementNo())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
