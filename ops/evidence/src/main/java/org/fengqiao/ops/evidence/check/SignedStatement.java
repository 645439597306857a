package org.fengqiao.ops.evidence.check;

import org.fengqiao.ops.evidence.message.Statement;

/**
 * A statement whose signature holds.
 *
 * @param statement what it says
 * @param by the certificate that its signature is checked with
 */
record SignedStatement(Statement statement, HeldCertificate by) {}
