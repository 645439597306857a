package org.fengqiao.connectors.feed;

/** Whether a feed's records carry tokens by which values are alike and not only equal. */
public enum Similarity {
  /** Tokens tell what is equal, and nothing more. */
  NONE,
  /** Names of people are comparable letter by letter, as the guide to tokens tells. */
  NAMES
}
