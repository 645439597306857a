package org.fengqiao.connectors.mapping;

import java.util.Optional;
import org.fengqiao.schemas.message.ReferenceScheme;

/** Recognises case numbers by their shape, for people who draft a feed. */
public final class CaseNumbers {

  private CaseNumbers() {}

  /** The numbering that a text belongs to by its shape; empty when it is no case number. */
  public static Optional<ReferenceScheme> scheme(String text) {
    return ReferenceNumber.read(text, null).map(ReferenceNumber::scheme);
  }
}
