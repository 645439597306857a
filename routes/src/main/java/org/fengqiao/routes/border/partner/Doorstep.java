package org.fengqiao.routes.border.partner;

import java.util.Optional;

/** Where a transport lays down what a partner has brought. */
public interface Doorstep {

  /**
   * Takes it in; when this returns, the outcome is on disk.
   *
   * @return the code of the refusal; empty when it was taken, now or before
   * @throws RuntimeException when the store is away; the partner has to come again
   */
  Optional<String> take(byte[] bytes);
}
