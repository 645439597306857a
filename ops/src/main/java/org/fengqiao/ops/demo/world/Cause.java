package org.fengqiao.ops.demo.world;

/**
 * Why the hub must not make a case record of a row, and how it must say so.
 *
 * @param what what is wrong with the row, or what it is about; empty for a sound row
 * @param rule code of the rule that the row must hit; empty for a sound row
 * @param field canonical field at fault; empty when the rule is about the whole row
 */
public record Cause(String what, String rule, String field) {

  /** Nothing is wrong. */
  public static final Cause NONE = new Cause("", "", "");
}
