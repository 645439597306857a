package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a dispute goes and when: calls, petitions, mediation, court. A step that would fall after
 * the present has not happened.
 *
 * @param calls calls to the police, the main call first
 * @param petitions petitions, the first item first
 * @param complaint complaint about a financial institution
 * @param before mediation before a lawsuit
 * @param mediation mediation by a committee
 * @param lawsuit lawsuit
 * @param referrer who sent the parties to the committee
 * @param now the present
 */
record Journey(
    List<LocalDateTime> calls,
    List<LocalDateTime> petitions,
    @Nullable LocalDateTime complaint,
    @Nullable LocalDateTime before,
    @Nullable LocalDateTime mediation,
    @Nullable LocalDateTime lawsuit,
    Referrer referrer,
    LocalDateTime now) {

  /** Who sent the parties to the committee. */
  enum Referrer {
    NOBODY,
    POLICE,
    PETITION,
    COURT,
    FINANCE
  }

  /** The journey of a dispute that arose at some moment. */
  static Journey of(Dice dice, DisputeKind kind, LocalDateTime arose, LocalDateTime now) {
    List<LocalDateTime> calls = calls(dice, kind, arose, now);
    LocalDateTime complaint = step(dice, kind.complain(), arose, 1, 20, now);
    List<LocalDateTime> petitions = petitions(dice, kind, arose, now);
    LocalDateTime before = step(dice, kind.before(), arose, 5, 60, now);
    LocalDateTime mediation = step(dice, kind.mediate(), arose, 0, 40, now);
    LocalDateTime lawsuit = step(dice, kind.sue(), before == null ? arose : before, 12, 50, now);
    boolean silent =
        calls.isEmpty()
            && petitions.isEmpty()
            && complaint == null
            && before == null
            && lawsuit == null;
    if (silent && mediation == null) {
      mediation = arose;
    }
    if (before != null && mediation != null && dice.percent(60)) {
      mediation = earlier(before.plusHours(dice.between(20, 200)), now);
    }
    var referrer = referrer(dice, calls, petitions, complaint, before, mediation);
    return new Journey(calls, petitions, complaint, before, mediation, lawsuit, referrer, now);
  }

  /** One call or one petition at the moment, and nothing more. */
  Journey onlyAt(LocalDateTime at) {
    return new Journey(List.of(at), List.of(at), null, null, null, null, Referrer.NOBODY, now);
  }

  /** The same, but a committee mediates now, to which nobody has sent the parties. */
  Journey mediatedNow() {
    return new Journey(calls, petitions, complaint, before, now, lawsuit, Referrer.NOBODY, now);
  }

  private static List<LocalDateTime> calls(
      Dice dice, DisputeKind kind, LocalDateTime arose, LocalDateTime now) {
    List<LocalDateTime> calls = new ArrayList<>();
    if (!kind.police().isEmpty() && dice.percent(kind.call())) {
      calls.add(arose);
      while (calls.size() < 5 && dice.percent(22)) {
        LocalDateTime next = calls.getLast().plusMinutes(dice.between(7, 20_000));
        if (next.isAfter(now)) {
          break;
        }
        calls.add(next);
      }
    }
    return calls;
  }

  private static List<LocalDateTime> petitions(
      Dice dice, DisputeKind kind, LocalDateTime arose, LocalDateTime now) {
    List<LocalDateTime> petitions = new ArrayList<>();
    if (!kind.petition().isEmpty()) {
      LocalDateTime next = step(dice, kind.appeal(), arose, 2, 35, now);
      while (next != null && petitions.size() < 6) {
        petitions.add(next);
        next = step(dice, 28, next, 10, 60, now);
      }
    }
    return petitions;
  }

  private static @Nullable LocalDateTime step(
      Dice dice, double percent, LocalDateTime from, int least, int most, LocalDateTime now) {
    boolean happens = dice.percent(percent);
    LocalDateTime at = office(dice, from.plusDays(dice.between(least, most)));
    boolean live = !from.isBefore(now.minusMinutes(1));
    if (!happens) {
      return null;
    }
    return live ? now : at.isAfter(now) ? null : at;
  }

  /** The same day at an hour when offices are open, but never before the moment itself. */
  private static LocalDateTime office(Dice dice, LocalDateTime day) {
    var at = day.toLocalDate().atTime(9 + dice.below(8), dice.below(60), dice.below(60));
    return at.isBefore(day) ? day : at;
  }

  private static LocalDateTime earlier(LocalDateTime at, LocalDateTime now) {
    return at.isAfter(now) ? now : at;
  }

  private static Referrer referrer(
      Dice dice,
      List<LocalDateTime> calls,
      List<LocalDateTime> petitions,
      @Nullable LocalDateTime complaint,
      @Nullable LocalDateTime before,
      @Nullable LocalDateTime mediation) {
    List<Referrer> possible = new ArrayList<>();
    if (mediation != null) {
      add(possible, Referrer.POLICE, calls.isEmpty() ? null : calls.getFirst(), mediation);
      add(
          possible,
          Referrer.PETITION,
          petitions.isEmpty() ? null : petitions.getFirst(),
          mediation);
      add(possible, Referrer.COURT, before, mediation);
      add(possible, Referrer.FINANCE, complaint, mediation);
    }
    boolean referred = dice.percent(70);
    return possible.isEmpty() || !referred ? Referrer.NOBODY : dice.pick(possible);
  }

  private static void add(
      List<Referrer> possible, Referrer who, @Nullable LocalDateTime at, LocalDateTime mediation) {
    if (at != null && !at.isAfter(mediation)) {
      possible.add(who);
    }
  }
}
