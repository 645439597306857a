package org.fengqiao.routes.border.partner;

/** A partner has said that it will not take a parcel, however often it comes. */
public final class ParcelRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param answer what the partner answered, as a code
   */
  public ParcelRefusedException(String answer) {
    super(answer);
  }
}
