package org.fengqiao.ops.demo.world;

import java.time.LocalDate;

/**
 * A party of a dispute, as it truly is, before clerks mistype it. Its text form names nothing.
 *
 * @param name full name
 * @param kind natural person or organisation
 * @param number citizen number or credit code
 * @param phone mobile number from a range that no operator uses
 * @param otherPhone another mobile number on which it is reached, of its household
 * @param division county it comes from
 * @param address down to the door
 * @param male sex; of no meaning for an organisation
 * @param birth day of birth; of no meaning for an organisation
 * @param common number of a party that many disputes have in common; 0 for others
 */
record Party(
    String name,
    Kind kind,
    String number,
    String phone,
    String otherPhone,
    String division,
    String address,
    boolean male,
    LocalDate birth,
    long common) {

  enum Kind {
    PERSON,
    ORGANISATION
  }

  boolean isPerson() {
    return kind == Kind.PERSON;
  }

  @Override
  public String toString() {
    return "Party[" + kind + "]";
  }
}
