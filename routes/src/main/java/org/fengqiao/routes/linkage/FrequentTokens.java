package org.fengqiao.routes.linkage;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tokens that were found in so many disputes that they tell nothing: of a bank, a landlord, a name
 * that thousands bear. What was judged common stays so until the index is built anew; to look at
 * all carriers again whenever a bank is named would cost more than all other linking.
 */
final class FrequentTokens {

  private final Set<UUID> digests = new HashSet<>();

  void add(Token token) {
    digests.add(token.digest());
  }

  boolean contains(Token token) {
    return digests.contains(token.digest());
  }

  void clear() {
    digests.clear();
  }
}
