@NullMarked
package org.fengqiao.routes.linkage.model;

import org.jspecify.annotations.NullMarked;
