/** Escalation of disputes (激化预警): which open dispute is urgent, by a decision table in a file. */
@NullMarked
package org.fengqiao.routes.warning.escalation;

import org.jspecify.annotations.NullMarked;
