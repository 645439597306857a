package org.fengqiao.connectors.preflight;

import java.util.function.UnaryOperator;

/**
 * The name of a table or of what belongs to one, for statements of one database.
 *
 * @param place its schema as statements name it; empty when there is none
 * @param name the bare name as the catalogue has it, or will have it
 * @param quotes writes a name so that the database takes it for this one
 */
record SqlName(String place, String name, UnaryOperator<String> quotes) {

  /** Another name in the same place, which begins like this one. */
  SqlName plus(String suffix) {
    return new SqlName(place, name + suffix, quotes);
  }

  /** The name without its place. */
  String bare() {
    return quotes.apply(name);
  }

  @Override
  public String toString() {
    return place.isEmpty() ? bare() : place + "." + bare();
  }
}
