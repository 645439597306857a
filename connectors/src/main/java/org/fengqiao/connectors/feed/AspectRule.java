package org.fengqiao.connectors.feed;

import org.fengqiao.schemas.message.CaseAspect;

/** One reason why a record carries aspects (要素); a record carries those of all its rules. */
public sealed interface AspectRule {

  /**
   * A cell says it by the list of the file, or every record carries it.
   *
   * @param way a {@link Step.LookupSet} or a {@link Step.Constant}, with what happens else
   */
  record Listed(ValueRule way) implements AspectRule {}

  /**
   * The answer to a question to the row.
   *
   * @param aspect what the record carries when the answer is yes
   * @param condition the question
   */
  record Answered(CaseAspect aspect, Condition condition) implements AspectRule {}
}
