package org.fengqiao.routes.border;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.CloseResult;
import org.fengqiao.schemas.message.DeclineReason;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.EscalationRisk;
import org.fengqiao.schemas.message.MeasureTaken;
import org.fengqiao.schemas.message.MediationMode;
import org.fengqiao.schemas.message.Performance;
import org.fengqiao.schemas.message.PlaceKind;
import org.fengqiao.schemas.message.RequestedAction;
import org.fengqiao.schemas.message.VenueKind;
import org.jspecify.annotations.Nullable;

/**
 * What an officer here says about an alert. Everything is chosen from lists or is a number of a
 * fixed form: nothing can be told in own words, so no name can be told.
 */
public sealed interface Deed {

  /** The kind of statement that tells the neighbour of it. */
  BorderMessageType type();

  /** Writes what is said into the statement. */
  void write(BorderMessage.Builder statement);

  /**
   * 更新: describes the dispute anew.
   *
   * @param supersedes version of the alert or update that the officer had before him
   * @param level the colour from now on
   * @param requestedAction what is asked now
   * @param placeCode county, township or village where it lies; null to leave it open
   * @param placeKind what kind of place; null to leave it open
   * @param risk what it may come to; null to leave it open
   * @param measures what has been done here
   */
  record Update(
      int supersedes,
      EscalationLevel level,
      RequestedAction requestedAction,
      @Nullable String placeCode,
      @Nullable PlaceKind placeKind,
      @Nullable EscalationRisk risk,
      List<MeasureTaken> measures)
      implements Deed {

    /** Copies the measures. */
    public Update {
      measures = List.copyOf(measures);
    }

    @Override
    public BorderMessageType type() {
      return BorderMessageType.UPDATE;
    }

    @Override
    public void write(BorderMessage.Builder statement) {
      statement
          .setSupersedes(supersedes)
          .setLevel(level)
          .setRequestedAction(requestedAction)
          .setPlaceCode(placeCode)
          .setPlaceKind(placeKind)
          .setEscalationRisk(risk)
          .setMeasuresTaken(measures);
    }
  }

  /**
   * 撤销: takes the alert back.
   *
   * @param supersedes version of the alert or update that the officer had before him
   * @param reason why
   */
  record Cancel(int supersedes, CancelReason reason) implements Deed {
    @Override
    public BorderMessageType type() {
      return BorderMessageType.CANCEL;
    }

    @Override
    public void write(BorderMessage.Builder statement) {
      statement.setSupersedes(supersedes).setCancelReason(reason);
    }
  }

  /** 反馈: how far this office is. */
  record Feedback(BorderProgress progress) implements Deed {
    @Override
    public BorderMessageType type() {
      return BorderMessageType.FEEDBACK;
    }

    @Override
    public void write(BorderMessage.Builder statement) {
      statement.setProgress(progress);
    }
  }

  /**
   * 邀请: let us mediate together; a second one names another time and place.
   *
   * @param inviteNo its number
   * @param mode how
   * @param leadDivision the county that leads
   * @param consentRefs numbers of the parties' consents
   * @param mediatorCertificates certificate numbers of the mediators who would come
   * @param proposedAt when
   * @param venueCode where, as a division
   * @param venueKind in what kind of place
   * @param replyDue until when an answer is expected
   */
  record Invite(
      String inviteNo,
      MediationMode mode,
      String leadDivision,
      List<String> consentRefs,
      List<String> mediatorCertificates,
      Instant proposedAt,
      String venueCode,
      VenueKind venueKind,
      Instant replyDue)
      implements Deed {

    /** Copies the lists. */
    public Invite {
      consentRefs = List.copyOf(consentRefs);
      mediatorCertificates = List.copyOf(mediatorCertificates);
    }

    @Override
    public BorderMessageType type() {
      return BorderMessageType.INVITE;
    }

    @Override
    public void write(BorderMessage.Builder statement) {
      statement
          .setInviteNo(inviteNo)
          .setMode(mode)
          .setLeadDivision(leadDivision)
          .setConsentRefs(consentRefs)
          .setMediatorCertificates(mediatorCertificates)
          .setProposedAt(proposedAt)
          .setVenueCode(venueCode)
          .setVenueKind(venueKind)
          .setReplyDue(replyDue);
    }
  }

  /**
   * 答复: yes or no.
   *
   * @param inviteNo the invitation that is answered
   * @param declined why not; null for yes
   */
  record InviteReply(String inviteNo, @Nullable DeclineReason declined) implements Deed {
    @Override
    public BorderMessageType type() {
      return BorderMessageType.INVITE_REPLY;
    }

    @Override
    public void write(BorderMessage.Builder statement) {
      statement.setInviteNo(inviteNo).setAccepted(declined == null).setDeclineReason(declined);
    }
  }

  /**
   * 结案: it is over.
   *
   * @param result how it ended
   * @param agreementNo number of the agreement; null when there is none
   * @param performance how far that is carried out; null when there is none
   * @param performanceDue day by which it is to be; null when it is or there is none
   */
  record Close(
      CloseResult result,
      @Nullable String agreementNo,
      @Nullable Performance performance,
      @Nullable LocalDate performanceDue)
      implements Deed {
    @Override
    public BorderMessageType type() {
      return BorderMessageType.CLOSE;
    }

    @Override
    public void write(BorderMessage.Builder statement) {
      statement
          .setResult(result)
          .setAgreementNo(agreementNo)
          .setPerformance(performance)
          .setPerformanceDue(performanceDue);
    }
  }
}
