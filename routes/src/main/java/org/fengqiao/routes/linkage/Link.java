package org.fengqiao.routes.linkage;

import java.util.Comparator;

/**
 * Two records that belong together, and why.
 *
 * @param one the record with the lower number
 * @param other the record with the higher number
 * @param rule why
 */
record Link(Holder one, Holder other, LinkRule rule) {

  /** Strongest rules first, so that a full dispute refuses the weakest links. */
  static final Comparator<Link> STRONGEST_FIRST =
      Comparator.comparing(Link::rule)
          .thenComparingLong(link -> link.one().number())
          .thenComparingLong(link -> link.other().number());

  static Link between(Holder one, Holder other, LinkRule rule) {
    return one.number() < other.number() ? new Link(one, other, rule) : new Link(other, one, rule);
  }
}
