package org.fengqiao.routes.briefing.folder;

import java.util.List;

/** What became of verifying a folder. */
public sealed interface Verdict {

  /** Every file is what was signed. */
  record Intact(BriefingManifest manifest) implements Verdict {

    /** How many files were verified. */
    public int files() {
      return manifest.files().size();
    }
  }

  /** The manifest was not signed by this key, or is not what was signed. */
  record NotSigned() implements Verdict {}

  /**
   * The manifest is what was signed, and these files are not: altered, missing, or not in it.
   *
   * @param names within the folder
   */
  record Altered(List<String> names) implements Verdict {

    /** Copies the names. */
    public Altered {
      names = List.copyOf(names);
    }
  }
}
