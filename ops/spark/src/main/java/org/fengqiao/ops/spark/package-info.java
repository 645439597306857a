/**
 * Linkage on a cluster, where one machine is outgrown: the hub's own keys, weights and groups, with
 * Apache Spark between them. A module of its own, for Spark brings its own versions of much that
 * the hub runs on.
 */
@NullMarked
package org.fengqiao.ops.spark;

import org.jspecify.annotations.NullMarked;
