package org.fengqiao.routes.linkage.membership;

/**
 * Decides which records of a component are one dispute. An implementation is a function of the
 * component alone: neither record numbers nor the order of the lists may show in the result.
 */
public interface Clustering {

  /**
   * The disputes of a component.
   *
   * @return parts that hold each record once
   */
  Partition partition(Component component);
}
