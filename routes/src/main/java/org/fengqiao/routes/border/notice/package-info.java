/**
 * Tells the office by mail or webhook that its console has something new (通知): how much of what,
 * and nothing of any case.
 */
@NullMarked
package org.fengqiao.routes.border.notice;

import org.jspecify.annotations.NullMarked;
