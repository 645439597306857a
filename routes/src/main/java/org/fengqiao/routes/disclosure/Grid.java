package org.fengqiao.routes.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers the cells of a table of three dimensions; the last number of each is the total. */
final class Grid {

  private final List<String> departments;
  private final List<String> types;
  private final List<String> divisions;

  private Grid(List<String> departments, List<String> types, List<String> divisions) {
    this.departments = departments;
    this.types = types;
    this.divisions = divisions;
  }

  /** The smallest grid that has all the places. */
  static Grid of(Collection<Place> places) {
    return new Grid(
        axis(places, Place::department),
        axis(places, Place::disputeType),
        axis(places, Place::division));
  }

  private static List<String> axis(
      Collection<Place> places, Function<Place, @Nullable String> code) {
    return places.stream()
        .flatMap(place -> Stream.ofNullable(code.apply(place)))
        .distinct()
        .sorted()
        .toList();
  }

  /** How many cells there are, totals too. */
  int size() {
    return (departments.size() + 1) * (types.size() + 1) * (divisions.size() + 1);
  }

  /** How many values a dimension has, without its total. */
  int length(int dimension) {
    return axis(dimension).size();
  }

  /** The number that a cell has in a dimension. */
  int number(int cell, int dimension) {
    int width = divisions.size() + 1;
    return switch (dimension) {
      case 0 -> cell / width / (types.size() + 1);
      case 1 -> cell / width % (types.size() + 1);
      default -> cell % width;
    };
  }

  /** The cell that has another number in one dimension. */
  int at(int cell, int dimension, int number) {
    int step =
        switch (dimension) {
          case 0 -> (types.size() + 1) * (divisions.size() + 1);
          case 1 -> divisions.size() + 1;
          default -> 1;
        };
    return cell + (number - number(cell, dimension)) * step;
  }

  /** Whether a cell is the sum of others. */
  boolean isTotal(int cell) {
    return totals(cell) > 0;
  }

  /** In how many dimensions a cell takes everything together. */
  int totals(int cell) {
    int totals = 0;
    for (int dimension = 0; dimension < 3; dimension++) {
      totals += number(cell, dimension) == length(dimension) ? 1 : 0;
    }
    return totals;
  }

  /** How much a cell matters to readers: a total ten times its parts. */
  long weight(int cell) {
    long weight = 1;
    for (int each = totals(cell); each > 0; each--) {
      weight *= 10;
    }
    return weight;
  }

  Place place(int cell) {
    return new Place(code(cell, 0), code(cell, 1), code(cell, 2));
  }

  IntStream cells() {
    return IntStream.range(0, size());
  }

  private @Nullable String code(int cell, int dimension) {
    int number = number(cell, dimension);
    return number == length(dimension) ? null : axis(dimension).get(number);
  }

  private List<String> axis(int dimension) {
    return switch (dimension) {
      case 0 -> departments;
      case 1 -> types;
      default -> divisions;
    };
  }
}
