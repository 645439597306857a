/** Five simulated legacy systems on real databases, files and HTTP. */
@NullMarked
package org.fengqiao.ops.demo.legacy;

import org.jspecify.annotations.NullMarked;
