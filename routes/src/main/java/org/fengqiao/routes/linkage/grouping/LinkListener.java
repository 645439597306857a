package org.fengqiao.routes.linkage.grouping;

/** Is told of each link between two records that comes or goes. */
public interface LinkListener {

  /** Nobody listens. */
  LinkListener NONE =
      new LinkListener() {
        @Override
        public void linked(long one, long other, double bits) {}

        @Override
        public void unlinked(long one, long other) {}
      };

  /**
   * A link holds from now on.
   *
   * @param bits its weight
   */
  void linked(long one, long other, double bits);

  /** A link holds no more. */
  void unlinked(long one, long other);
}
