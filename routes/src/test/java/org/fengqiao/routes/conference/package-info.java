@NullMarked
package org.fengqiao.routes.conference;

import org.jspecify.annotations.NullMarked;
