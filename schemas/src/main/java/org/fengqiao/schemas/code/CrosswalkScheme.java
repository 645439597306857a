package org.fengqiao.schemas.code;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.schemas.code.Crosswalk.Target;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one scheme of a crosswalk, findable by code, by path of names and by the last name
 * of a path.
 */
final class CrosswalkScheme {

  private static final Target AMBIGUOUS = new Target("", CrosswalkMatch.NONE);

  private final Map<String, Target> byCodeOrPath = new HashMap<>();
  private final Map<String, Target> byLastName = new HashMap<>();

  void add(String code, String path, Target target) {
    if (!code.isEmpty()) {
      byCodeOrPath.put(code, target);
      // Number columns lose leading zeros: 04-02-01 comes as 4-2-1, 020300 as 20300.
      byCodeOrPath.putIfAbsent(code.replaceAll("(^|[-.])0+(?=\\d)", "$1"), target);
    }
    if (!path.isEmpty()) {
      String names = HalfWidth.of(path);
      byCodeOrPath.putIfAbsent(names, target);
      // One last name under several paths says nothing when the paths lead to different types.
      byLastName.merge(
          names.substring(names.lastIndexOf('/') + 1),
          target,
          (known, added) ->
              known.canonicalCode().equals(added.canonicalCode()) ? known : AMBIGUOUS);
    }
  }

  @Nullable Target find(String codeOrName) {
    Target target = byCodeOrPath.get(codeOrName);
    if (target == null) {
      target = byLastName.get(codeOrName);
    }
    return target == AMBIGUOUS ? null : target;
  }
}
