package org.fengqiao.routes.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who rules, why, and until when.
 *
 * @param author who
 * @param reason why; not blank
 * @param expiresOn last day; null for no end
 */
public record Grounds(String author, String reason, @Nullable LocalDate expiresOn) {

  /**
   * Refuses a ruling without an author or a reason.
   *
   * @throws IllegalArgumentException when either is blank
   */
  public Grounds {
    if (author.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a ruling has an author and a reason");
    }
    author = author.strip();
    reason = reason.strip();
  }
}
