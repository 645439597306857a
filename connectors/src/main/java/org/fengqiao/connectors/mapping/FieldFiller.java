package org.fengqiao.connectors.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.connectors.feed.CellRule;
import org.fengqiao.connectors.feed.Policy;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.jspecify.annotations.Nullable;

/** Fills the fields of one record by its feed's rules, and remembers what was wrong on the way. */
final class FieldFiller {

  private final List<Rejection> rejections = new ArrayList<>();
  private final List<String> quality = new ArrayList<>();
  private @Nullable LocalDate happenedOn;

  /** The day by which division codes are read. */
  void happenedOn(@Nullable LocalDate day) {
    happenedOn = day;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  List<String> quality() {
    return quality;
  }

  void note(String code) {
    if (!quality.contains(code)) {
      quality.add(code);
    }
  }

  /**
   * The value by the first rule that gives one; null when the field stays empty or the row is
   * refused.
   */
  @Nullable Object fill(String field, List<ValueRule> rules, RowView row) {
    for (ValueRule rule : rules) {
      if (rule.step() instanceof Step.Constant constant) {
        return constant.value();
      }
      String text = row.text(rule.cell());
      Optional<?> value =
          text == null
              ? Optional.empty()
              : Functions.apply(rule.step(), text, single(rule.cell(), row), happenedOn);
      if (value.isPresent()) {
        return value.get();
      }
      Policy policy = text == null ? rule.ifMissing() : rule.ifBad();
      if (text != null && !(policy instanceof Policy.Reject)) {
        note("BAD_" + Rules.constantCase(field));
      }
      switch (policy) {
        case Policy.Use use -> {
          return use.value();
        }
        case Policy.Empty empty -> {
          return null;
        }
        case Policy.Reject reject -> {
          reject(field, rule.cell().names(), text == null ? Rules.MISSING : Rules.of(rule.step()));
          return null;
        }
        case Policy.Next next -> {}
      }
    }
    return null;
  }

  void reject(String field, String column, Rules rule) {
    rejections.add(new Rejection(field, column, rule.code(), rule.remedy()));
  }

  private static @Nullable Object single(CellRule cell, RowView row) {
    return cell.columns().size() == 1 ? row.value(cell.columns().getFirst()) : null;
  }
}
