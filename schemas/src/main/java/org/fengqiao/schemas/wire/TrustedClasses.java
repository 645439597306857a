package org.fengqiao.schemas.wire;

import org.apache.avro.util.ClassSecurityValidator;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * Tells Avro which classes it may create when it reads: our generated messages, besides its own
 * defaults.
 */
final class TrustedClasses {

  private TrustedClasses() {}

  /**
   * Adds the message package to whatever the process already trusts; Avro keeps this setting for
   * the whole JVM.
   */
  static void allowMessages() {
    String messages = CaseRecord.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(messages)));
  }
}
