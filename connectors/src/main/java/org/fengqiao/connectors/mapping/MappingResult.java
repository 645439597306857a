package org.fengqiao.connectors.mapping;

import java.util.List;
import org.fengqiao.schemas.message.CaseRecord;

/** What the mapping makes of one captured row. */
public sealed interface MappingResult {

  /** The row became a case record. */
  record Mapped(CaseRecord record) implements MappingResult {}

  /** The row breaks rules of its feed and goes to the quarantine, sealed. */
  record Refused(List<Rejection> rejections) implements MappingResult {

    /** Copies the list. */
    public Refused {
      rejections = List.copyOf(rejections);
    }

    /** What the row is refused for: the rule that was broken first. */
    public Rejection first() {
      return rejections.isEmpty()
          ? new Rejection("", "", "D000", "The mapping gave no reason; report this")
          : rejections.getFirst();
    }
  }

  /**
   * A rule of the feed keeps the row out, for example a petition whose purpose is an accusation.
   */
  record Excluded(String rule) implements MappingResult {}
}
