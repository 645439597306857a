package org.fengqiao.routes.linkage;

import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.springframework.jdbc.core.JdbcTemplate;

/** The models of a hub: which there are, what another would change, and switching it on. */
public final class LinkageModels {

  private final CalibrationStore calibrations;
  private final ShadowStore shadow;

  /** Models of a hub's database. */
  public LinkageModels(DataSource database) {
    this.calibrations = new CalibrationStore(new JdbcTemplate(database));
    this.shadow = new ShadowStore(database);
  }

  /** Every model that was ever switched on, the newest first. */
  public List<ModelState> all() {
    return calibrations.all();
  }

  /** From which weights on something happens, by the model that links follow now. */
  public Thresholds thresholds() {
    return calibrations.read(calibrations.current()).model().thresholds();
  }

  /**
   * What would change if a model were switched on: nothing is written. Rulings, and disputes whose
   * tokens are forgotten, are left out of the comparison.
   *
   * @throws IllegalArgumentException when the model is for other comparisons than this release's
   */
  public ShadowDifference preview(LinkageModel model) {
    return shadow.difference(with(model));
  }

  /**
   * Switches a model on; the hub follows within seconds.
   *
   * @return false when the hub has another model of that version
   * @throws IllegalArgumentException when the model is for other comparisons than this release's
   */
  public boolean switchOn(LinkageModel model) {
    Calibration next = with(model);
    if (calibrations.hasAnother(next)) {
      return false;
    }
    calibrations.switchOn(next);
    return true;
  }

  /** The model with the frequencies that were counted last. */
  private Calibration with(LinkageModel model) {
    Calibration current = calibrations.read(calibrations.current());
    int records = current.frequencies().records();
    return current.frequencies().size() == 0
        ? Calibration.of(model)
        : Calibration.of(model.version() + "+" + records, model, current.frequencies());
  }
}
