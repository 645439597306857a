@NullMarked
package org.fengqiao.routes.border.signature;

import org.jspecify.annotations.NullMarked;
