package org.fengqiao.routes.linkage;

import java.util.List;

/**
 * All that may change its dispute in a round, as it stands before.
 *
 * @param members stored records of the components that the round touches, and of their disputes
 * @param links links between these and those that are new
 */
record Neighbourhood(List<Member> members, List<PairLink> links) {

  Neighbourhood {
    members = List.copyOf(members);
    links = List.copyOf(links);
  }
}
