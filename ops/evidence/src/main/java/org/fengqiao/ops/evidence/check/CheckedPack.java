package org.fengqiao.ops.evidence.check;

import java.util.List;
import java.util.Map;
import org.fengqiao.ops.evidence.pack.Pack;

/**
 * A pack that has been looked at.
 *
 * @param pack itself
 * @param alertId number of the alert; empty when that could not be read
 * @param exporter province of the side that exported it; empty likewise
 * @param statements how many of its statements are signed as they should be
 * @param signers fingerprint of the certificate that each was checked with, by the statement's name
 * @param findings what is wrong with it, and what the reader should know
 */
public record CheckedPack(
    Pack pack,
    String alertId,
    String exporter,
    int statements,
    Map<String, String> signers,
    List<Finding> findings) {

  /** Copies the collections. */
  public CheckedPack {
    signers = Map.copyOf(signers);
    findings = List.copyOf(findings);
  }

  /** Whether it shows what it says. */
  public boolean holds() {
    return findings.stream().noneMatch(each -> each.grade() == Finding.Grade.FAULT);
  }
}
