/**
 * What two provinces say to each other about a dispute on their border: when to alert, how a
 * statement is signed, sent, checked, receipted and answered.
 */
@NullMarked
package org.fengqiao.routes.border;

import org.jspecify.annotations.NullMarked;
