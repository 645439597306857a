package org.fengqiao.ops.drill;

import java.util.List;
import org.fengqiao.ops.rig.SourceEdit;

/**
 * A guarantee that a drill can do without, to show that it would be noticed. No setting of the
 * product switches one off: the lines that give it are changed in the source, which is compiled for
 * this run alone.
 */
enum Guarantee {
  /** A log position is stored only after the broker has confirmed the rows. */
  POSITION(
      List.of(
          new SourceEdit(
              "connectors/src/main/java/org/fengqiao/connectors/capture/cdc/BatchHandler.java",
              """
                    LogEvent.@Nullable Emptied emptied = deliver(records);
                    // What comes before the emptying is done with; the rest waits with it.
                    marks.mark(records.subList(0, delivered), committer);
              """,
              """
                    marks.mark(records, committer);
                    LogEvent.@Nullable Emptied emptied = deliver(records);
              """)),
      List.of()),

  /** The last log position of a batch is held back, for more rows may share it. */
  HOLD_BACK(
      List.of(
          new SourceEdit(
              "routes/src/main/java/org/fengqiao/routes/platform/EdgeConfiguration.java",
              "PositionPolicy.HOLD_BACK",
              "PositionPolicy.EAGER")),
      List.of()),

  /** A batch and a record version take effect once, however often they come. */
  INBOX(
      List.of(
          new SourceEdit(
              "routes/src/main/java/org/fengqiao/routes/intake/Inbox.java",
              "    return jdbc.update(BATCH, UUID.fromString(batch.getBatchId()), batch.getFeed()) == 1;\n",
              "    jdbc.update(BATCH, UUID.fromString(batch.getBatchId()), batch.getFeed());\n    return true;\n"),
          new SourceEdit(
              "routes/src/main/java/org/fengqiao/routes/intake/Inbox.java",
              """
                    on conflict (record_key, position, sequence) do update
                      set disposition = excluded.disposition, noticed_as = i.disposition
                      where i.disposition = 'Q' and excluded.disposition <> 'Q'
                        or i.disposition = 'E' and excluded.disposition = 'A'
              """,
              "")),
      List.of("alter table hub.inbox drop constraint inbox_pkey")),

  /** A change becomes a fact only if the fact is older, so that it may arrive twice. */
  PROJECTION(
      List.of(
          new SourceEdit(
              "routes/src/main/java/org/fengqiao/routes/warehouse/FactTables.java",
              """
                    insert into warehouse.case_fact as f (%s)
                    select %s from incoming_case i
                    where not exists (
                      select 1 from warehouse.case_fact k where k.record_key = i.record_key
                        and (k.revision >= i.revision
                          or k.revision >= i.member_since and (k.dispute_id, k.position, k.sequence, k.removed)
                            = (i.dispute_id, i.position, i.sequence, i.removed)))
                    on conflict (record_key) do update set %s
                      where f.revision < excluded.revision
                    \"""
                        .formatted(CASE, inYuan(CASE), assignments(CASE));
              """,
              """
                    with replaced as (
                      delete from warehouse.case_fact f using incoming_case i
                      where f.ctid = (select k.ctid from warehouse.case_fact k
                        where k.record_key = i.record_key and k.revision < i.revision limit 1))
                    insert into warehouse.case_fact (%s)
                    select %s from incoming_case i
                    \"""
                        .formatted(CASE, inYuan(CASE));
              """)),
      List.of(
          "alter table warehouse.case_fact drop constraint case_fact_pkey",
          "create index on warehouse.case_fact (record_key)"));

  private final List<SourceEdit> edits;
  private final List<String> statements;

  Guarantee(List<SourceEdit> edits, List<String> statements) {
    this.edits = edits;
    this.statements = statements;
  }

  /** What is changed in the sources. */
  List<SourceEdit> edits() {
    return edits;
  }

  /** What is changed in the hub's database, whose keys give the guarantee a second time. */
  List<String> statements() {
    return statements;
  }
}
