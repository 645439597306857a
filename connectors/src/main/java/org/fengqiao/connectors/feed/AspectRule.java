package org.fengqiao.connectors.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.schemas.message.CaseAspect;

/** One reason why a record carries aspects (要素); a record carries those of all its rules. */
public sealed interface AspectRule {

  /** The symbols that a record may carry by this rule. */
  Set<String> symbols();

  /**
   * A cell says it by the list of the file, or every record carries it.
   *
   * @param way a {@link Step.LookupSet} or a {@link Step.Constant}, with what happens else
   */
  record Listed(ValueRule way) implements AspectRule {

    @Override
    public Set<String> symbols() {
      Set<String> symbols = new TreeSet<>();
      for (Policy otherwise : List.of(way.ifBad(), way.ifMissing())) {
        if (otherwise instanceof Policy.Use use) {
          symbols.add(use.value());
        }
      }
      if (way.step() instanceof Step.LookupSet list) {
        list.values().values().forEach(symbols::addAll);
      } else if (way.step() instanceof Step.Constant constant) {
        symbols.add(constant.value());
      }
      return symbols;
    }
  }

  /**
   * The answer to a question to the row.
   *
   * @param aspect what the record carries when the answer is yes
   * @param condition the question
   */
  record Answered(CaseAspect aspect, Condition condition) implements AspectRule {

    @Override
    public Set<String> symbols() {
      return Set.of(aspect.name());
    }
  }

  /**
   * Something was done in time: some row of a child answers the question, and stands no later than
   * so many days after the day on which the case was accepted.
   *
   * @param aspect what the record then carries
   * @param child the child's name in the feed file
   * @param condition the question to a row of the child
   * @param date the child's column that holds the day
   * @param days the time limit in calendar days, 1 to 366; the day of acceptance is day 0
   */
  record InTime(
      CaseAspect aspect, String child, Condition condition, ColumnReference date, int days)
      implements AspectRule {

    @Override
    public Set<String> symbols() {
      return Set.of(aspect.name());
    }
  }
}
