@NullMarked
package org.fengqiao.ops.spark;

import org.jspecify.annotations.NullMarked;
