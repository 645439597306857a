package org.fengqiao.connectors.feed;

import org.fengqiao.connectors.feed.Finding.Severity;

/**
 * The checks of a feed file. Texts stand in {@code findings.properties}, one pair for each code.
 */
public enum FindingCode {
  /** The file is away, too large, or not UTF-8. */
  M100,
  /** Not YAML. */
  M101,
  /** An anchor, an alias, a tag, or nesting beyond reason. */
  M102,
  /** A key stands twice. */
  M103,
  /** Not one of the allowed values. */
  M104,
  /** An unknown key. */
  M105,
  /** A key is missing. */
  M106,
  /** A text stands where a list or a table should, or the other way round. */
  M107,
  /** A text is not of the form that its key asks for. */
  M108,
  /** A key that says nothing about files of this format. */
  M109,
  /** Not a canonical field that a feed fills. */
  M110,
  /** A required canonical field is not filled. */
  M111,
  /** The function does not give what the field takes. */
  M112,
  /** A rule names no function, or more than one. */
  M113,
  /** A step can fail and does not say what then. */
  M120,
  /** The policy cannot be followed here. */
  M121,
  /** A column that the source does not have. */
  M130,
  /** A child that the source does not have. */
  M131,
  /** A child's column is taken without saying which row is the newest. */
  M132,
  /** A crosswalk that the department does not have. */
  M140,
  /** A code table that does not exist. */
  M141,
  /** The table has no such name. */
  M142,
  /** A code of the table has no value. */
  M143(Severity.WARNING),
  /** No legal basis. */
  M160,
  /** A decision of the drafted file is still open. */
  M161(Severity.WARNING),
  /** A log budget that gives up before it warns. */
  M175,
  /** The question to a service lacks what its paging needs. */
  M180,
  /** The question to a service does not say since when. */
  M181(Severity.WARNING),
  /** A key that says nothing beside another one. */
  M182,
  /** A question to a service that cannot be filled. */
  M183,
  /** A secret stands in the file. */
  M184,
  /** The quiet hours leave no time for reading. */
  M195,
  /** A column is neither mapped nor ignored. */
  M301(Severity.WARNING),
  /** An ignored column is mapped. */
  M302,
  /** A case gave something else than expected. */
  M401,
  /** The feed has no cases. */
  M402(Severity.WARNING),
  /** Two files describe the same feed. */
  M501,
  /** A container of a database that hangs in none. */
  M510;

  private final Severity severity;

  FindingCode() {
    this(Severity.ERROR);
  }

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** How grave the finding is. */
  public Severity severity() {
    return severity;
  }
}
