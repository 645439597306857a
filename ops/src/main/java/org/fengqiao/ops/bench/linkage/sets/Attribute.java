package org.fengqiao.ops.bench.linkage.sets;

/**
 * A column that is compared.
 *
 * @param name its heading
 * @param kind what stands in it
 */
public record Attribute(String name, ValueKind kind) {}
