package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * Compares the numbers by which departments quote cases: referral letters, case numbers, call
 * numbers. A record that quotes a number of one numbering, where the other owns one of the same
 * numbering but not that, speaks against it.
 */
public final class ReferenceComparison implements Comparison {

  private static final int SHARE_NONE = 2;
  private static final int QUOTE_ALIKE = 3;
  private static final int SHARE_LETTER = 4;
  private static final int QUOTES = 5;
  private static final int SAME = 6;

  private final String ownName;
  private final String quotedName;
  private final String letterName;
  private final String anyName;
  private final String departmentName;
  private final int own;
  private final int quoted;
  private final int letter;
  private final int department;

  /**
   * Creates the comparison. The side bits of these words tell nothing here.
   *
   * @param own facet of the record's own numbers
   * @param quoted facet of numbers that it quotes
   * @param letter facet of referral letters, which two departments share and neither owns
   * @param any facet of all these numbers, by which records are brought together
   * @param department facet of the department, which chains its own records of one dispute
   */
  public ReferenceComparison(
      String own, String quoted, String letter, String any, String department, Facets layout) {
    this.ownName = own;
    this.quotedName = quoted;
    this.letterName = letter;
    this.anyName = any;
    this.departmentName = department;
    this.own = layout.index(own);
    this.quoted = layout.index(quoted);
    this.letter = layout.index(letter);
    this.department = layout.index(department);
  }

  @Override
  public String name() {
    return "references";
  }

  @Override
  public List<String> levels() {
    return List.of(
        "silent",
        "share none in one department",
        "share none",
        "quote one number",
        "share a letter",
        "quotes",
        "same number");
  }

  @Override
  public List<String> facets() {
    return List.of(ownName, quotedName, letterName, anyName, departmentName);
  }

  @Override
  public long compare(Evidence one, Evidence other, Frequencies frequencies) {
    if (isSilent(one) || isSilent(other)) {
      return Agreement.at(SILENT);
    }
    if (Words.share(one, other, own)) {
      return Agreement.at(SAME);
    }
    if (Words.share(one, quoted, other, own) || Words.share(one, own, other, quoted)) {
      return Agreement.at(QUOTES);
    }
    if (Words.share(one, other, letter)) {
      return Agreement.at(SHARE_LETTER);
    }
    if (Words.share(one, other, quoted)) {
      return Agreement.at(QUOTE_ALIKE);
    }
    return Agreement.at(Words.share(one, other, department) ? DIFFERS : SHARE_NONE);
  }

  private boolean isSilent(Evidence evidence) {
    return evidence.lacks(own) && evidence.lacks(quoted) && evidence.lacks(letter);
  }
}
