package org.fengqiao.ops.reconcile.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a record.
 *
 * @param values by the order of {@link Field}, each in its one comparable form; null for nothing
 * @param undecided the fields that this side makes no statement of, a bit for each
 */
public record Content(List<@Nullable String> values, int undecided) {

  /** Every field undecided: only the record's being there is compared. */
  public static final int NOTHING_DECIDED = (1 << Field.values().length) - 1;

  /** Copies the list. */
  public Content {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The field's value. */
  public @Nullable String value(Field field) {
    return values.get(field.ordinal());
  }

  /** The fields that both sides decide and that differ. */
  public Set<Field> differing(Content other, int besidesUndecided) {
    int left = undecided | other.undecided | besidesUndecided;
    Set<Field> differing = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if ((left & field.bit()) == 0 && !Objects.equals(value(field), other.value(field))) {
        differing.add(field);
      }
    }
    return differing;
  }
}
