package org.fengqiao.routes.border.partner;

import java.io.IOException;

/** Carries to one partner, and knows nothing of what it carries. */
public interface Carrier {

  /**
   * Carries a parcel; when this returns, the partner has confirmed it.
   *
   * @throws ParcelRefusedException when the partner will never take it
   * @throws IOException when it did not confirm; it may have it all the same
   * @throws InterruptedException when this hub ends meanwhile
   */
  void carry(Parcel parcel) throws IOException, ParcelRefusedException, InterruptedException;
}
