package org.fengqiao.routes.linkage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.membership.Alias;
import org.fengqiao.routes.linkage.membership.Partition.HeldApart;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who stands in which dispute, at rest. Every method is one or two statements, however many. */
final class MembershipStore {

  private static final String MEMBER =
      "select record_no, record_key, dispute_id, removed, member_since, settled, clues, tokens,"
          + " content";

  /** A dispute lies within a component, but for its removed members. */
  private static final String AROUND =
      """
      with recursive near(record_no) as (
        select unnest(?::int8[])
        union
        select n.record_no from near c cross join lateral (
          select l.other_record_no from hub.link l where l.record_no = c.record_no and l.weight >= ?
          union all
          select l.record_no from hub.link l where l.other_record_no = c.record_no and l.weight >= ?
          union all
          select r.other_record_no from hub.ruling r
          where r.record_no = c.record_no and r.in_force and r.verdict = 'MUST_LINK'
          union all
          select r.record_no from hub.ruling r
          where r.other_record_no = c.record_no and r.in_force and r.verdict = 'MUST_LINK'
          union all
          select m.record_no from hub.case_record r join hub.case_record m using (dispute_id)
          where r.record_no = c.record_no) n(record_no))
      %s from near join hub.case_record using (record_no)
      """
          .formatted(MEMBER);

  private static final String IN_COMPANY =
      """
      select record_no from hub.case_record c where not removed and (
        exists (select from hub.link l where l.record_no = c.record_no)
        or exists (select from hub.link l where l.other_record_no = c.record_no)
        or exists (select from hub.case_record o where o.dispute_id = c.dispute_id and o.record_no <> c.record_no))
      order by record_no
      """;

  private static final String ALIASES =
      """
      with recursive alias as (
        select dispute_id, merged_into, founder from hub.dispute where merged_into = any(?)
        union
        select d.dispute_id, d.merged_into, d.founder
        from hub.dispute d join alias a on d.merged_into = a.dispute_id)
      select dispute_id, merged_into, founder from alias where founder is not null
      """;

  private static final String MOVE =
      """
      update hub.case_record c set dispute_id = v.dispute_id, member_since = ?
      from unnest(?::int8[], ?::uuid[]) v(record_no, dispute_id)
      where c.record_no = v.record_no
      """;

  private static final String REMEMBER =
      """
      insert into hub.move (revision, record_no, from_dispute, to_dispute)
      select ?, * from unnest(?::int8[], ?::uuid[], ?::uuid[])
      """;

  private static final String HOLD_APART =
      """
      insert into hub.held_apart (other_record_no, record_no, records, weight)
      select * from unnest(?::int8[], ?::int8[], ?::int4[], ?::float4[])
      """;

  private final JdbcTemplate jdbc;
  private final LinkStore links;

  MembershipStore(JdbcTemplate jdbc, LinkStore links) {
    this.jdbc = jdbc;
    this.links = links;
  }

  /**
   * All that links, directly or over others, connect with any of the records.
   *
   * @param least weight of a link that connects
   */
  Neighbourhood around(Collection<Long> records, double least) {
    if (records.isEmpty()) {
      return new Neighbourhood(List.of(), List.of(), Set.of(), Set.of());
    }
    List<Member> members = members(AROUND, records.toArray(Long[]::new), least, least);
    Set<Long> all = new HashSet<>(records);
    members.forEach(member -> all.add(member.number()));
    Map<Verdict, Set<RecordPair>> rulings = rulings(all);
    return new Neighbourhood(
        members,
        links.within(all, least),
        rulings.getOrDefault(Verdict.MUST_LINK, Set.of()),
        rulings.getOrDefault(Verdict.CANNOT_LINK, Set.of()));
  }

  private Map<Verdict, Set<RecordPair>> rulings(Collection<Long> records) {
    Map<Verdict, Set<RecordPair>> rulings = new EnumMap<>(Verdict.class);
    jdbc.query(
        "select verdict, other_record_no, record_no from hub.ruling"
            + " where in_force and record_no = any(?)",
        row -> {
          rulings
              .computeIfAbsent(Verdict.valueOf(row.getString(1)), first -> new HashSet<>())
              .add(new RecordPair(row.getLong(2), row.getLong(3)));
        },
        (Object) records.toArray(Long[]::new));
    return rulings;
  }

  /** All records that may share a dispute with another, some at a time. */
  List<List<Long>> inCompany(int atOnce) {
    List<Long> all = jdbc.queryForList(IN_COMPANY, Long.class);
    return IntStream.rangeClosed(0, (all.size() - 1) / atOnce)
        .mapToObj(part -> all.subList(part * atOnce, Math.min(all.size(), (part + 1) * atOnce)))
        .toList();
  }

  List<Member> of(Collection<UUID> disputes) {
    return members(
        MEMBER + " from hub.case_record where dispute_id = any(?)",
        (Object) disputes.toArray(UUID[]::new));
  }

  private List<Member> members(String sql, Object... arguments) {
    return jdbc.query(
        sql,
        (row, index) ->
            new Member(
                row.getLong(1),
                row.getString(2),
                RecordStore.uuid(row, 3),
                row.getBoolean(4),
                row.getLong(5),
                row.getBoolean(6),
                RecordStore.evidence(row.getBytes(7), row.getBytes(8)),
                row.getBytes(9)),
        arguments);
  }

  /** Ids that lead, directly or over others, to the disputes. */
  List<Alias> aliases(Collection<UUID> disputes) {
    return jdbc.query(
        ALIASES,
        (row, index) ->
            new Alias(RecordStore.uuid(row, 1), RecordStore.uuid(row, 2), row.getLong(3)),
        (Object) disputes.toArray(UUID[]::new));
  }

  void move(List<Move> moves, long revision) {
    if (!moves.isEmpty()) {
      Long[] records = moves.stream().map(Move::record).toArray(Long[]::new);
      UUID[] to = moves.stream().map(Move::to).toArray(UUID[]::new);
      jdbc.update(MOVE, revision, records, to);
      jdbc.update(
          REMEMBER, revision, records, moves.stream().map(Move::from).toArray(UUID[]::new), to);
    }
  }

  /** Keeps what only its size keeps apart, in the place of what did before. */
  void holdApart(Stream<Long> records, List<HeldApart> pairs) {
    jdbc.update(
        "delete from hub.held_apart where record_no = any(?)",
        (Object) records.toArray(Long[]::new));
    if (!pairs.isEmpty()) {
      jdbc.update(
          HOLD_APART,
          pairs.stream().map(each -> each.strongest().lower()).toArray(Long[]::new),
          pairs.stream().map(each -> each.strongest().higher()).toArray(Long[]::new),
          pairs.stream().map(HeldApart::records).toArray(Integer[]::new),
          pairs.stream().map(each -> (float) each.average()).toArray(Float[]::new));
    }
  }
}
