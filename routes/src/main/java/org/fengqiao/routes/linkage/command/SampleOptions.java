package org.fengqiao.routes.linkage.command;

import picocli.CommandLine.Option;

/** How many of the hub's records a command looks at, and which. */
final class SampleOptions {

  @Option(names = "--sample", defaultValue = "500000", descriptionKey = "sample")
  private int most;

  @Option(names = "--seed", defaultValue = "1", descriptionKey = "seed")
  private int seed;

  /** So many at most. */
  int most() {
    return most;
  }

  /** Another one takes others. */
  int seed() {
    return seed;
  }
}
