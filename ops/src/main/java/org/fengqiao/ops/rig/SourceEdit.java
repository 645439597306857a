package org.fengqiao.ops.rig;

/**
 * One change of a source file.
 *
 * @param file from the repository's root
 * @param from what stands there, exactly once
 * @param to what stands there instead
 */
public record SourceEdit(String file, String from, String to) {}
