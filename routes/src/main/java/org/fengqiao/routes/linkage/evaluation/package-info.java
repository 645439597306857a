/** How near disputes that were found come to those that are true: one set of measures for all. */
@NullMarked
package org.fengqiao.routes.linkage.evaluation;

import org.jspecify.annotations.NullMarked;
