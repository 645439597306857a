package org.fengqiao.routes.briefing.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Cell;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.picture.Palette;

/** Colours the cells of a heat table by how much they count. */
final class Heat {

  private Heat() {}

  /** The largest figure of a heat table; 0 for a table whose cells are all alike. */
  static BigDecimal largest(Table table) {
    return table.shading() == Table.Shading.NONE
        ? BigDecimal.ZERO
        : table.rows().stream()
            .flatMap(List::stream)
            .flatMap(
                cell ->
                    cell instanceof Cell.Figure figure ? Stream.of(figure.value()) : Stream.empty())
            .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** The colour of a cell; empty for one that is not coloured. */
  static Optional<String> colour(Cell cell, BigDecimal largest) {
    return cell instanceof Cell.Figure figure && largest.signum() > 0
        ? Optional.of(Palette.heat(figure.value().doubleValue() / largest.doubleValue()))
        : Optional.empty();
  }
}
