/** Case records as evidence: what of them is compared, and what brings them together. */
@NullMarked
package org.fengqiao.routes.linkage.cases;

import org.jspecify.annotations.NullMarked;
