@NullMarked
package org.fengqiao.routes.linkage.review;

import org.jspecify.annotations.NullMarked;
