/**
 * The fault drill: real processes under load, killed at random, then judged by an independent
 * checker.
 */
@NullMarked
package org.fengqiao.ops.drill;

import org.jspecify.annotations.NullMarked;
