package org.fengqiao.ops.provinces;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.ops.provinces.checker.Findings;

/**
 * What a campaign did and what the checker said.
 *
 * @param plan what was to be done
 * @param network what connected the provinces
 * @param said statements when the load stopped
 * @param faults how many of each kind
 * @param cutSeconds for how long lines were to be cut, added up
 * @param ends how often a hub ended without being killed
 * @param put messages that the intruder put at doors
 * @param underLoad from the first deed until the load stopped
 * @param settled whether everything came to rest
 * @param recovery from the end of the load until rest
 * @param findings of the checker
 */
record CampaignReport(
    CampaignPlan plan,
    String network,
    long said,
    Map<Strike.Kind, Integer> faults,
    long cutSeconds,
    int ends,
    Map<Trick, Integer> put,
    Duration underLoad,
    boolean settled,
    Duration recovery,
    Findings findings) {

  boolean passed() {
    return settled && findings.clean();
  }

  /** The report for people. */
  String text() {
    return """

        省际边界演练 / border campaign, %d provinces, seed %d, %s
        故障 / faults %s, lines cut for %d s, hubs that ended by themselves %d
        放入报文 / put at doors %s
        加载 / load %.1f min, %d statements, %.0f a second
        平静 / came to rest %s, %.1f s after the load
        %s%s
        """
        .formatted(
            plan.provinces(),
            plan.seed(),
            network,
            listed(faults),
            cutSeconds,
            ends,
            listed(put),
            underLoad.toSeconds() / 60.0,
            said,
            said * 1_000.0 / Math.max(1, underLoad.toMillis()),
            settled,
            recovery.toMillis() / 1_000.0,
            findings.text(),
            passed() ? "通过 / PASSED" : "未通过 / FAILED");
  }

  private static String listed(Map<? extends Enum<?>, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
