package org.fengqiao.routes.linkage;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.intake.Linker;
import org.fengqiao.routes.linkage.RulingTable.StandingRuling;
import org.fengqiao.routes.linkage.membership.AverageLinkage;
import org.fengqiao.routes.linkage.membership.Clustering;
import org.fengqiao.routes.linkage.membership.Thresholds;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeChanged;
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

  private final DisputeStore disputes;
  private final RecordStore records;
  private final ClueStore clues;
  private final LinkStore links;
  private final MembershipStore memberships;
  private final SharedIndex index;
  private final Clustering clustering;
  private final Arrivals arrivals;
  private final TimeOrderedIds ids;
  private final Clock clock;

  Linkage(HubStore store, HubSettings settings, Clock clock) {
    JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
    this.disputes = new DisputeStore(jdbc);
    this.records = new RecordStore(jdbc);
    this.clues = new ClueStore(store.dataSource());
    this.links = new LinkStore(jdbc);
    this.memberships = new MembershipStore(jdbc, links);
    this.index = new SharedIndex(disputes, clues);
    this.clustering =
        new AverageLinkage(
            Thresholds.ofExactRules(settings.linkage().join(), settings.linkage().fracture()));
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
    List<Incoming> incoming =
        arrived.stream().filter(arrival -> !arrival.isRemoved()).map(Arrival::carried).toList();
    List<Link> found = find(incoming, arrived);
    Round round = round(arrived, relink(arrived, found));
    Effects effects = new Effects(round);
    store(round, effects, revision);
    index.add(incoming, revision);
    return effects.told(revision);
  }

  private List<Link> find(List<Incoming> incoming, List<Arrival> arrived) {
    ClueIndex known = index.index();
    LongSet candidates = known.candidates(incoming);
    // The store does not know yet that they are removed.
    arrived.stream()
        .filter(Arrival::isRemoved)
        .forEach(arrival -> candidates.remove(arrival.holder().number()));
    return Links.find(incoming, clues.of(candidates), known.frequent());
  }

  /** Brings the links up to what the records say now; gives those that may change dispute by it. */
  private List<Long> relink(List<Arrival> arrived, List<Link> found) {
    List<Long> known =
        arrived.stream()
            .filter(arrival -> !arrival.isNew())
            .map(arrival -> arrival.holder().number())
            .toList();
    Relinking relinking = Relinking.of(arrived, found, links.of(known), links::comparisons);
    links.remove(relinking.removed());
    links.put(relinking.kept());
    return Stream.concat(known.stream(), relinking.touched()).distinct().toList();
  }

  private Round round(List<Arrival> arrived, Collection<Long> touched) {
    return Round.of(
        arrived, memberships.around(touched), clustering, memberships::aliases, ids::next);
  }

  private void store(Round round, Effects effects, long revision) {
    LocalDate today = LocalDate.now(clock);
    disputes.create(effects.created(), revision);
    disputes.touch(effects.touched(), revision);
    memberships.move(effects.moves(), revision);
    List<Arrival> arrived = round.arrivals();
    records.insert(arrived.stream().filter(Arrival::isNew).toList(), round::dispute, today);
    records.update(arrived.stream().filter(arrival -> !arrival.isNew()).toList(), revision, today);
    memberships.holdApart(round.members().stream().map(Member::number), round.heldApart());
    if (!round.heldApart().isEmpty()) {
      LOG.warn(
          "{} pairs of disputes are not joined, for together they have more than {} records: look"
              + " in hub.held_apart for a number or a party that many records share",
          round.heldApart().size(),
          Thresholds.LARGEST);
    }
  }

  /**
   * Removes tokens whose retention has run out.
   *
   * @param before day before which a token must have come in
   * @return of how many records
   */
  public int forgetTokens(LocalDate before) {
    int forgotten = clues.forgetTokens(before);
    if (forgotten > 0) {
      index.forget();
    }
    return forgotten;
  }

  /** Lets the disputes follow the rulings that stand on a day, within the current transaction. */
  Untold follow(RulingTable rulings, LocalDate day) {
    long revision = index.lock();
    List<StandingRuling> changed = rulings.bringUp(day, revision);
    Round round = round(List.of(), changed.stream().flatMap(StandingRuling::records).toList());
    Effects effects = new Effects(round);
    store(round, effects, revision);
    index.add(List.of(), revision);
    return Untold.of(changed.stream().map(StandingRuling::id).toList(), effects.told(revision));
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
