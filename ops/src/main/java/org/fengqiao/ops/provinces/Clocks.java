package org.fengqiao.ops.provinces;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.ops.rig.Mutant;
import org.fengqiao.ops.rig.SourceEdit;

/**
 * Clocks that can be set wrongly. The product has no setting for that: the line that reads the time
 * is changed and compiled for this run alone.
 */
final class Clocks {

  private static final String PROPERTY = "campaign.clock";
  private static final SourceEdit EDIT =
      new SourceEdit(
          "routes/src/main/java/org/fengqiao/routes/platform/ClockConfiguration.java",
          "Clock.systemUTC()",
          "Clock.offset(Clock.systemUTC(), java.time.Duration.ofHours(Long.getLong(\""
              + PROPERTY
              + "\", 0)))");

  private final List<String> options;
  private final int hours;

  /**
   * Prepares them.
   *
   * @param hours how far a wrong clock is ahead; with 0 the product runs as it is
   * @param folder new folder for the changed class
   */
  Clocks(int hours, Path folder) {
    this.hours = hours;
    this.options =
        hours == 0 ? List.of() : List.of(Mutant.build(List.of(EDIT), folder).jvmOption());
  }

  /** Whether any is wrong. */
  boolean wrong() {
    return hours != 0;
  }

  /** Options of a virtual machine whose clock is right. */
  List<String> right() {
    return options;
  }

  /** Options of one whose clock is ahead, or of any when those hours have passed. */
  List<String> ahead() {
    return wrong() ? List.of(options.getFirst(), "-D" + PROPERTY + "=" + hours) : options;
  }
}
