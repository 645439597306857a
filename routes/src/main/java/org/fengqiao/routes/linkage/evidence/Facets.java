package org.fengqiao.routes.linkage.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The facets by which records of one kind are compared, in a fixed order: tokens of one sort
 * (names, their sounds, numbers), numbers (days, amounts), or the words of a similarity signature.
 *
 * @param names the facets' names, each once
 */
public record Facets(List<String> names) {

  /** Checks that no name stands twice. */
  public Facets {
    names = List.copyOf(new LinkedHashSet<>(names));
  }

  /** Facets with these names. */
  public static Facets of(String... names) {
    return new Facets(List.of(names));
  }

  /** How many facets there are. */
  public int count() {
    return names.size();
  }

  /**
   * Where a facet stands.
   *
   * @throws NoSuchElementException when there is none of this name
   */
  public int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new NoSuchElementException("there is no facet " + name + "; take one of " + names);
    }
    return index;
  }
}
