package org.fengqiao.ops.demo.world;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A true dispute before any department has written about it.
 *
 * @param seed the world's seed
 * @param index its number in the world
 * @param kind its type
 * @param county where it arose
 * @param border whether a party comes from across the provincial border
 * @param arose when it arose
 * @param applicants who complains
 * @param respondents against whom
 * @param yuan amount in dispute; 0 when money is no matter
 * @param committee the committee that would mediate
 * @param journey where it goes
 */
record Dispute(
    long seed,
    long index,
    DisputeKind kind,
    County county,
    boolean border,
    LocalDateTime arose,
    List<Party> applicants,
    List<Party> respondents,
    long yuan,
    Committee committee,
    Journey journey) {

  Dice dice(String purpose) {
    return Dice.of(seed, index, purpose);
  }

  /** The same on another journey. */
  Dispute with(Journey other) {
    return new Dispute(
        seed, index, kind, county, border, arose, applicants, respondents, yuan, committee, other);
  }

  /** The moment itself, or the present when it lies in the future. */
  LocalDateTime known(LocalDateTime at) {
    return at.isAfter(journey.now()) ? journey.now() : at;
  }

  int partyCount() {
    return applicants.size() + respondents.size();
  }

  /** What a clerk writes about it: with names and a phone, as clerks do. */
  String narrative() {
    Party one = applicants.getFirst();
    Party other = respondents.getFirst();
    return "%s(电话%s)反映:与%s因%s发生争执,地点%s,请求处理。"
        .formatted(one.name(), one.phone(), other.name(), kind.justiceName(), one.address());
  }
}
