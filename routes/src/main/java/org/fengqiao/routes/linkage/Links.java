package org.fengqiao.routes.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds every link between records that came in and all others that carry an equal identifier. */
final class Links {

  private final Set<Long> incoming;
  private final FrequentTokens frequent;

  private Links(Set<Long> incoming, FrequentTokens frequent) {
    this.incoming = incoming;
    this.frequent = frequent;
  }

  /**
   * The links, strongest first.
   *
   * @param batch records that came in
   * @param stored records of the store that may carry the same
   * @param frequent tokens that link nothing; those that turn out to be so are added
   */
  static List<Link> find(List<Incoming> batch, List<Incoming> stored, FrequentTokens frequent) {
    Links links =
        new Links(
            batch.stream().map(each -> each.holder().number()).collect(Collectors.toSet()),
            frequent);
    Set<Link> found = new LinkedHashSet<>();
    links.byReference(links.carriers(stored, batch, Incoming::references, Reference::value), found);
    links.byToken(links.carriers(stored, batch, links::telling, Token::digest), found);
    return found.stream().sorted(Link.STRONGEST_FIRST).toList();
  }

  /** Carriers of each identifier; of a record that came in, only what it carries now counts. */
  private <I, K> Collection<List<Held<I>>> carriers(
      List<Incoming> stored,
      List<Incoming> batch,
      Function<Incoming, List<I>> identifiers,
      Function<I, K> key) {
    List<Incoming> records = new ArrayList<>(batch);
    stored.stream()
        .filter(record -> !incoming.contains(record.holder().number()))
        .forEach(records::add);
    // Most identifiers have one carrier and need no list.
    Map<K, Held<I>> first = new HashMap<>();
    Map<K, List<Held<I>>> carriers = new HashMap<>();
    for (Incoming record : records) {
      for (I identifier : identifiers.apply(record)) {
        Held<I> held = new Held<>(identifier, record.holder());
        @Nullable Held<I> before = first.putIfAbsent(key.apply(identifier), held);
        if (before != null) {
          carriers
              .computeIfAbsent(key.apply(identifier), second -> new ArrayList<>(List.of(before)))
              .add(held);
        }
      }
    }
    return carriers.values();
  }

  private List<Token> telling(Incoming record) {
    return record.identifiers().stream().filter(token -> !frequent.contains(token)).toList();
  }

  private void byReference(Collection<List<Held<Reference>>> carriers, Set<Link> found) {
    for (List<Held<Reference>> equal : carriers) {
      forEachPair(
          equal,
          (one, other) ->
              LinkRules.byReference(one.identifier(), other.identifier())
                  .ifPresent(rule -> found.add(Link.between(one.holder(), other.holder(), rule))));
    }
  }

  private void byToken(Collection<List<Held<Token>>> carriers, Set<Link> found) {
    Map<Pair, Integer> agreements = new HashMap<>();
    for (List<Held<Token>> equal : carriers) {
      if (isCommon(equal)) {
        frequent.add(equal.getFirst().identifier());
        continue;
      }
      forEachPair(
          equal,
          (one, other) -> {
            if (LinkRules.comparable(one.holder().traits(), other.holder().traits())) {
              boolean inOrder = one.holder().number() < other.holder().number();
              Held<Token> first = inOrder ? one : other;
              Held<Token> second = inOrder ? other : one;
              agreements.merge(
                  new Pair(first.holder(), second.holder()),
                  LinkRules.agreement(
                      one.identifier().kind(),
                      first.identifier().side(),
                      second.identifier().side()),
                  (some, more) -> some | more);
            }
          });
    }
    agreements.forEach(
        (pair, shared) ->
            LinkRules.byParties(shared)
                .ifPresent(rule -> found.add(new Link(pair.one(), pair.other(), rule))));
  }

  private static boolean isCommon(List<Held<Token>> equal) {
    return equal.size() >= LinkRules.COMMON_TOKEN_DISPUTES
        && equal.stream().map(held -> held.holder().dispute()).distinct().count()
            >= LinkRules.COMMON_TOKEN_DISPUTES;
  }

  private <I> void forEachPair(List<Held<I>> equal, PairConsumer<I> consumer) {
    List<Held<I>> looked =
        equal.size() <= ClueIndex.CARRIERS
            ? equal
            : equal.stream()
                .sorted(Comparator.comparingLong(held -> held.holder().number()))
                .limit(ClueIndex.CARRIERS)
                .toList();
    for (int one = 0; one < looked.size(); one++) {
      for (int other = one + 1; other < looked.size(); other++) {
        Holder first = looked.get(one).holder();
        Holder second = looked.get(other).holder();
        if (first.number() != second.number()
            && (incoming.contains(first.number()) || incoming.contains(second.number()))) {
          consumer.accept(looked.get(one), looked.get(other));
        }
      }
    }
  }

  private record Pair(Holder one, Holder other) {}

  private interface PairConsumer<I> {
    void accept(Held<I> one, Held<I> other);
  }
}
