/**
 * How messages cross a wire: Avro single-object encoding (Apache Avro specification 1.12,
 * "Single-object encoding") against every released schema, and the rule that keeps persons out of
 * the schemas.
 */
@NullMarked
package org.fengqiao.schemas.wire;

import org.jspecify.annotations.NullMarked;
