package org.fengqiao.ops.evidence.check;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.evidence.pack.Texts;

/** Collects what the checks of one pack find, so that all is told at once. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();

  void fault(String key, Object... arguments) {
    all.add(new Finding(Finding.Grade.FAULT, Texts.of("fault." + key, arguments)));
  }

  /** A fault that is worded already. */
  void refused(String text) {
    all.add(new Finding(Finding.Grade.FAULT, text));
  }

  void note(String key, Object... arguments) {
    all.add(new Finding(Finding.Grade.NOTE, Texts.of("note." + key, arguments)));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}
