/** The command line of the verifier. */
@NullMarked
package org.fengqiao.ops.evidence.command;

import org.jspecify.annotations.NullMarked;
