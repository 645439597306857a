/**
 * Which records are one dispute, and under which id: plain functions of the links between records
 * and of what stood before.
 */
@NullMarked
package org.fengqiao.routes.linkage.membership;

import org.jspecify.annotations.NullMarked;
