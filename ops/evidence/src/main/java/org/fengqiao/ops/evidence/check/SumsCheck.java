package org.fengqiao.ops.evidence.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.ops.evidence.pack.Pack;

/** Whether the list names every file, each with the sum that it has. */
final class SumsCheck {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^\n]{1,200})");

  private SumsCheck() {}

  static void check(Pack pack, Findings findings) {
    SortedMap<String, String> listed = new TreeMap<>();
    for (String line : new String(pack.file(Pack.SUMS), UTF_8).split("\n", -1)) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        listed.put(parts.group(2), parts.group(1));
      } else if (!line.isEmpty()) {
        findings.fault("sums.form");
        return;
      }
    }
    SortedSet<String> there = new TreeSet<>(pack.names());
    there.removeAll(Set.of(Pack.SUMS, Pack.SEAL));
    SortedSet<String> either = new TreeSet<>(there);
    either.addAll(listed.keySet());
    for (String name : either) {
      Optional<byte[]> content = there.contains(name) ? pack.find(name) : Optional.empty();
      if (content.isEmpty()) {
        findings.fault("sums.missing", name);
      } else if (!listed.containsKey(name)) {
        findings.fault("sums.unlisted", name);
      } else if (!Pack.sha256(content.get()).equals(listed.get(name))) {
        findings.fault("sums.changed", name);
      }
    }
  }
}
