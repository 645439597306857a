/** How what goes over the border is signed, with which keys, and how those are kept. */
@NullMarked
package org.fengqiao.routes.border.signature;

import org.jspecify.annotations.NullMarked;
