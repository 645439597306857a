package org.fengqiao.connectors.feed;

/** What happens when a step cannot give a value. */
public sealed interface Policy {

  /** The row goes to the quarantine. */
  record Reject() implements Policy {}

  /** The field stays empty. */
  record Empty() implements Policy {}

  /** The next way of filling the field is tried. */
  record Next() implements Policy {}

  /**
   * The field takes this value.
   *
   * @param value checked against the field's type
   */
  record Use(String value) implements Policy {}
}
