package org.fengqiao.routes.linkage.life;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.cases.CaseDepartment;
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds a hub's disputes, as they stand, against the truth; the store is only read. */
public final class ModelEvaluation {

  /** Disputes whose tokens are forgotten stand where they stood, and count. */
  private static final String STANDING =
      "select record_key, dispute_id::text, clues from hub.case_record where not removed";

  private final StoreSnapshot store;

  /** Evaluates a hub's database. */
  public ModelEvaluation(DataSource database) {
    this.store = new StoreSnapshot(database);
  }

  /**
   * Evaluates.
   *
   * @param truth a CSV file: record_key,dispute
   * @throws UnusableTruthException when it is none
   */
  public QualityReport against(Path truth) throws UnusableTruthException {
    Long2LongMap disputes = TruthFile.read(truth);
    return store.ask(jdbc -> judged(jdbc, disputes));
  }

  private static QualityReport judged(JdbcTemplate jdbc, Long2LongMap disputes) {
    JudgedRecords records = new JudgedRecords(disputes);
    jdbc.query(
        STANDING,
        row -> {
          records.add(
              row.getString(1),
              Digest.of(row.getString(2)),
              CaseDepartment.of(EvidenceBytes.evidence(row.getBytes(3), null)));
        });
    return records.report(CurrentCalibration.read(jdbc).version());
  }
}
