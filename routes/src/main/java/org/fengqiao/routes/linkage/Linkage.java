package org.fengqiao.routes.linkage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.intake.Linker;
import org.fengqiao.routes.linkage.RulingTable.StandingRuling;
import org.fengqiao.routes.linkage.grouping.GroupingRule;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds the disputes that records belong to when they come in, change or go: keeps the links
 * between records, computes from them which records are one dispute, and tells which disputes are
 * new, change, merge or split.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class Linkage implements Linker {

  private static final Logger LOG = LoggerFactory.getLogger(Linkage.class);

  /** Frequencies are counted anew when there are so many times the records. */
  private static final int GROWTH = 8;

  /** Among fewer records nothing is frequent. */
  private static final int FEWEST = 1_000;

  private static final int RECORDS_AT_ONCE = 5_000;

  private final DisputeStore disputes;
  private final RecordStore records;
  private final EvidenceStore evidence;
  private final CalibrationStore calibrations;
  private final LinkStore links;
  private final MembershipStore memberships;
  private final LinkIndex index;
  private final Arrivals arrivals;
  private final TimeOrderedIds ids;
  private final Clock clock;

  Linkage(HubStore store, Clock clock) {
    JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
    this.disputes = new DisputeStore(jdbc);
    this.records = new RecordStore(jdbc);
    this.evidence = new EvidenceStore(store.dataSource());
    this.calibrations = new CalibrationStore(jdbc);
    this.links = new LinkStore(jdbc);
    this.memberships = new MembershipStore(jdbc, links);
    this.index = new LinkIndex(disputes, evidence, calibrations);
    this.ids = new TimeOrderedIds(clock);
    this.arrivals = new Arrivals(records, ids);
    this.clock = clock;
  }

  @Override
  public List<DisputeChanged> link(AdmittedBatch batch) {
    if (batch.accepted().isEmpty() && batch.excluded().isEmpty()) {
      return batch.known().isEmpty() ? List.of() : tell(disputes.states(batch.id(), batch.known()));
    }
    long revision = index.lock();
    disputes.remember(batch.id(), revision);
    List<Arrival> arrived = arrivals.of(batch, revision);
    Round round = round(arrived, relink(arrived));
    Effects effects = new Effects(round);
    return effects.told(revision, store(round, effects, revision));
  }

  /** Brings the links up to what the records say now; gives those that may change dispute by it. */
  private List<Long> relink(List<Arrival> arrived) {
    LinkDelta delta = index.put(arrived.stream().map(Indexed::of).toList());
    List<Long> known = numbers(arrived.stream().filter(arrival -> !arrival.isNew()));
    links.remove(delta.removed());
    links.removeAllOf(
        numbers(arrived.stream().filter(arrival -> !arrival.isNew() && arrival.isRemoved())));
    links.put(delta.kept(index.live(), index.calibration()));
    return Stream.concat(known.stream(), delta.touched()).distinct().toList();
  }

  private static List<Long> numbers(Stream<Arrival> arrivals) {
    return arrivals.map(arrival -> arrival.holder().number()).toList();
  }

  private Round round(List<Arrival> arrived, Collection<Long> touched) {
    Calibration calibration = index.calibration();
    Neighbourhood near = memberships.around(touched, calibration.least());
    return Round.of(
        arrived,
        near,
        calibration.weighing(near.members(), arrived),
        calibration.clustering(),
        memberships::aliases,
        ids::next);
  }

  /** Gives the disputes that those of the round were split from, where they were. */
  private Map<UUID, UUID> store(Round round, Effects effects, long revision) {
    LocalDate today = LocalDate.now(clock);
    disputes.create(effects.created(), revision);
    Map<UUID, UUID> origins = disputes.touch(effects.touched(), revision);
    memberships.move(effects.moves(), revision);
    List<Arrival> arrived = round.arrivals();
    records.insert(
        arrived.stream().filter(Arrival::isNew).toList(), round::dispute, revision, today);
    records.update(arrived.stream().filter(arrival -> !arrival.isNew()).toList(), revision, today);
    memberships.holdApart(round.members().stream().map(Member::number), round.heldApart());
    if (!round.heldApart().isEmpty()) {
      LOG.warn(
          "{} pairs of disputes are not joined, for together they have more than {} records: look"
              + " in hub.held_apart for a number or a party that many records share",
          round.heldApart().size(),
          GroupingRule.LARGEST);
    }
    return origins;
  }

  /**
   * Removes the tokens of disputes that are over, within the current transaction. What stood
   * together then stays together.
   *
   * @param closed day before which the last change of a dispute must lie that no department works
   *     on any more
   * @param open the same for a dispute that is never closed; not after the former
   * @return of how many records
   */
  int forgetTokens(LocalDate closed, LocalDate open) {
    long revision = index.lock();
    List<Indexed> forgotten = evidence.forgetTokens(closed, open, revision);
    // The links that the tokens had made stay in the store, as the reason why.
    index.put(forgotten);
    return forgotten.size();
  }

  /**
   * Counts frequent values anew that were counted long ago, within the current transaction, so that
   * a token which no record has any more is forgotten here, too. The next sweep of models follows.
   *
   * @param today names the count
   * @param before moment before which they must have been counted
   */
  void forgetFrequencies(LocalDate today, Instant before) {
    if (!calibrations.isCountedBefore(calibrations.current(), before)) {
      return;
    }
    index.lock();
    Calibration current = index.calibration();
    if (calibrations.due() == null && calibrations.isCountedBefore(current.version(), before)) {
      calibrations.switchOn(current.countedOn(today, index.live().evidence()));
    }
  }

  /** Whether links must be computed anew: another model is switched on, or the hub has grown. */
  boolean isDue() {
    return calibrations.due() != null || index.hasOutgrown(GROWTH, FEWEST);
  }

  /**
   * Weighs all pairs anew by the calibration that is switched on, or else by the same model with
   * today's frequencies. Nothing waits for it, and nothing is changed.
   *
   * @return the index that {@link #recalibrate} lets the disputes follow; null where none was read
   *     yet
   */
  @Nullable PreparedIndex prepare() {
    LinkIndex.@Nullable Snapshot now = index.snapshot();
    return now == null ? null : prepare(now);
  }

  private PreparedIndex prepare(LinkIndex.Snapshot now) {
    @Nullable String due = calibrations.due();
    return new PreparedIndex(
        due == null ? now.calibration().counted(now.evidence()) : calibrations.read(due),
        now.records());
  }

  /**
   * Lets all links and disputes follow the calibration that is due, within the current transaction.
   *
   * @param prepared by {@link #prepare}; made now where it is null or another model is due by now
   * @return what must be told of it; empty when another process has done so meanwhile
   */
  Optional<Untold<String>> recalibrate(@Nullable PreparedIndex prepared) {
    long revision = index.lock();
    if (!isDue()) {
      return Optional.empty();
    }
    @Nullable String due = calibrations.due();
    PreparedIndex ready =
        prepared != null && prepared.isFor(due, index.calibration())
            ? prepared
            : prepare(Objects.requireNonNull(index.snapshot()));
    Calibration next = ready.calibration();
    if (due == null) {
      calibrations.switchOn(next);
    }
    LinkDelta delta = index.follow(ready);
    links.replaceAll(delta.kept(index.live(), next));
    List<DisputeChanged> told = new ArrayList<>();
    LongSet seen = new LongOpenHashSet();
    for (List<Long> some : memberships.inCompany(RECORDS_AT_ONCE)) {
      List<Long> unseen = some.stream().filter(number -> !seen.contains((long) number)).toList();
      Round round = round(List.of(), unseen);
      round.members().forEach(member -> seen.add(member.number()));
      Effects effects = new Effects(round);
      told.addAll(effects.told(revision, store(round, effects, revision)));
    }
    calibrations.follow(next.version(), revision);
    return Optional.of(Untold.of(List.of(next.version()), told));
  }

  /** How the disputes stand that follow a model, and those that were merged into them. */
  Untold<String> toldOf(List<String> models) {
    return Untold.of(models, tell(disputes.statesOfModels(models)));
  }

  /** Lets the disputes follow the rulings that stand on a day, within the current transaction. */
  Untold<Long> follow(RulingTable rulings, LocalDate day) {
    long revision = index.lock();
    List<StandingRuling> changed = rulings.bringUp(day, revision);
    Round round = round(List.of(), changed.stream().flatMap(StandingRuling::records).toList());
    Effects effects = new Effects(round);
    Map<UUID, UUID> origins = store(round, effects, revision);
    return Untold.of(
        changed.stream().map(StandingRuling::id).toList(), effects.told(revision, origins));
  }

  /** How the disputes stand that follow the rulings, and those that were merged into them. */
  List<DisputeChanged> toldOf(RulingTable rulings, List<Long> untold) {
    return tell(disputes.states(untold, rulings.keys(untold)));
  }

  /** How the disputes stand. */
  private List<DisputeChanged> tell(List<DisputeState> states) {
    Map<UUID, List<Member>> members =
        memberships.of(states.stream().map(DisputeState::dispute).toList()).stream()
            .collect(Collectors.groupingBy(Member::dispute));
    return states.stream()
        .map(
            state ->
                DisputeCases.changed(
                    state.dispute(),
                    state.revision(),
                    state.mergedInto() == null ? ChangeCause.UPDATED : ChangeCause.MERGED,
                    state.mergedInto(),
                    state.splitFrom(),
                    members.getOrDefault(state.dispute(), List.of()).stream()
                        .map(Member::shown)
                        .toList()))
        .toList();
  }
}
