/**
 * A made-up world of disputes: every true dispute, its traces in five departments, and the truth
 * about them.
 */
@NullMarked
package org.fengqiao.ops.demo.world;

import org.jspecify.annotations.NullMarked;
