package org.fengqiao.routes.border.course;

import org.fengqiao.schemas.message.NoEffect;
import org.jspecify.annotations.Nullable;

/**
 * A statement in its place in the course.
 *
 * @param statement what was said
 * @param noEffect why it has no effect there; null when it has
 */
public record Step(Statement statement, @Nullable NoEffect noEffect) {}
