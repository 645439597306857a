package org.fengqiao.routes.intake;

import java.util.Map;
import java.util.Set;

/**
 * Which versions of a batch take effect.
 *
 * @param fresh versions that are here for the first time
 * @param mended versions that were quarantined or excluded before
 */
record Admission(Set<VersionKey> fresh, Map<VersionKey, Mending> mended) {

  boolean lets(VersionKey version) {
    return fresh.contains(version) || mended.containsKey(version);
  }
}
