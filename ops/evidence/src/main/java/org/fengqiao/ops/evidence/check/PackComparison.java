package org.fengqiao.ops.evidence.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengqiao.ops.evidence.pack.Pack;

/** Whether two sides show the same of an alert, and what one has that the other has not. */
public final class PackComparison {

  private PackComparison() {}

  /** What differs; nothing when the two match. */
  public static List<Finding> of(CheckedPack one, CheckedPack other) {
    Findings findings = new Findings();
    if (!one.alertId().equals(other.alertId())) {
      findings.fault("compare.alert", one.alertId(), other.alertId());
      return findings.all();
    }
    if (one.exporter().equals(other.exporter())) {
      findings.note("compare.same-side", one.exporter());
    }
    SortedSet<String> names = new TreeSet<>(one.pack().core());
    names.addAll(other.pack().core());
    for (String name : names) {
      compare(name, one, other, findings);
    }
    one.signers()
        .forEach(
            (name, signer) -> {
              String there = other.signers().get(name);
              if (there != null && !there.equals(signer)) {
                findings.fault("compare.certificate", name, signer, there);
              }
            });
    return findings.all();
  }

  private static void compare(String name, CheckedPack one, CheckedPack other, Findings findings) {
    Optional<byte[]> here = one.pack().find(name);
    Optional<byte[]> there = other.pack().find(name);
    if (here.isEmpty()) {
      findings.fault("compare.missing", name, one.exporter(), other.exporter());
    } else if (there.isEmpty()) {
      findings.fault("compare.missing", name, other.exporter(), one.exporter());
    } else if (!Arrays.equals(here.get(), there.get())) {
      findings.fault("compare.differs", name, Pack.sha256(here.get()), Pack.sha256(there.get()));
    }
  }
}
