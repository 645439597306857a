package org.fengqiao.routes.linkage.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.cases.FrequencyBytes;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a store's links follow.
 *
 * @param version names it
 * @param model what agreement weighs
 * @param frequencies which values are frequent
 */
record CurrentCalibration(String version, LinkageModel model, Frequencies frequencies) {

  /** Order and newest first as the hub itself picks it. */
  private static final String CURRENT =
      """
      select version, model, records, frequent from hub.calibration where switched_at is not null
      order by revision is null, switched_at desc, version desc limit 1
      """;

  /** Reads it; a hub that has linked nothing yet has the model that comes with it. */
  static CurrentCalibration read(JdbcTemplate jdbc) {
    return jdbc.query(CURRENT, (row, index) -> of(row)).stream()
        .findFirst()
        .orElseGet(
            () -> {
              LinkageModel model = CaseModels.byDefault();
              return new CurrentCalibration(model.version(), model, Frequencies.none());
            });
  }

  private static CurrentCalibration of(ResultSet row) throws SQLException {
    String version = row.getString(1);
    try {
      return new CurrentCalibration(
          version,
          ModelFile.parse("hub.calibration " + version, row.getString(2)),
          FrequencyBytes.read(row.getInt(3), row.getBytes(4)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
