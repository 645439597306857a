package org.fengqiao.routes.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What humans rule about records: two must be one dispute, or cannot be. Rulings win over links,
 * and none is ever deleted. The hub follows them within seconds, whoever made them.
 */
public final class Rulings {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final RulingTable table;
  private final MembershipStore memberships;
  private final CalibrationStore calibrations;
  private final TimeOrderedIds ids;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Rules on a hub's database. */
  public Rulings(DataSource database, Clock clock) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    this.table = new RulingTable(JdbcClient.create(jdbc));
    this.memberships = new MembershipStore(jdbc, new LinkStore(jdbc));
    this.calibrations = new CalibrationStore(jdbc);
    this.ids = new TimeOrderedIds(clock);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.clock = clock;
  }

  /** Rules that two records must be, or cannot be, one dispute. */
  public RulingOutcome rule(Verdict verdict, String recordKey, String otherKey, Grounds grounds) {
    return transaction.execute(
        status -> {
          table.lock();
          @Nullable RulingOutcome refusal = refusal(verdict, recordKey, otherKey);
          return refusal == null
              ? new RulingOutcome.Recorded(
                  table.insert(verdict, pair(recordKey, otherKey), grounds, clock.instant()))
              : refusal;
        });
  }

  private @Nullable RulingOutcome refusal(Verdict verdict, String recordKey, String otherKey) {
    if (recordKey.equals(otherKey)) {
      return new RulingOutcome.SameRecord();
    }
    Set<String> known = table.numbers(List.of(recordKey, otherKey)).keySet();
    for (String key : List.of(recordKey, otherKey)) {
      if (!known.contains(key)) {
        return new RulingOutcome.UnknownRecord(key);
      }
    }
    List<Long> inTheWay =
        new RulingConflict(table.standing(today())).with(verdict, pair(recordKey, otherKey));
    return inTheWay.isEmpty() ? null : new RulingOutcome.Conflict(inTheWay);
  }

  private RecordPair pair(String recordKey, String otherKey) {
    List<Long> numbers = List.copyOf(table.numbers(List.of(recordKey, otherKey)).values());
    return RecordPair.of(numbers.getFirst(), numbers.getLast());
  }

  /**
   * Withdraws a ruling; it stays in the history.
   *
   * @return false when there is none with the number, or it was withdrawn before
   */
  public boolean withdraw(long id, Grounds grounds) {
    return table.withdraw(id, grounds, clock.instant());
  }

  /** Every ruling ever made, oldest first. */
  public List<Ruling> history() {
    return table.history();
  }

  /** Whether a ruling stands today. */
  public boolean stands(Ruling ruling) {
    return ruling.withdrawnAt() == null
        && (ruling.expiresOn() == null || !ruling.expiresOn().isBefore(today()));
  }

  /**
   * What would change if it were ruled so: nothing is written. The outcome is the refusal, if the
   * ruling would be refused.
   */
  public Preview preview(Verdict verdict, String recordKey, String otherKey) {
    @Nullable RulingOutcome refusal = refusal(verdict, recordKey, otherKey);
    if (refusal != null) {
      return new Preview(refusal, 0, List.of());
    }
    RecordPair pair = pair(recordKey, otherKey);
    Calibration calibration = calibrations.read(calibrations.current());
    Neighbourhood near =
        memberships
            .around(List.of(pair.lower(), pair.higher()), calibration.least())
            .with(verdict, pair);
    Round round =
        Round.of(
            List.of(),
            near,
            calibration.weighing(near.members(), List.of()),
            calibration.clustering(),
            memberships::aliases,
            ids::next);
    return new Preview(null, round.moves().size(), FigureChange.of(round));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /**
   * What a ruling would change.
   *
   * @param refusal why it would be refused; null when it would not
   * @param moved how many records would change their dispute
   * @param figures published figures that would change
   */
  public record Preview(@Nullable RulingOutcome refusal, int moved, List<FigureChange> figures) {

    /** Copies the list. */
    public Preview {
      figures = List.copyOf(figures);
    }
  }
}
