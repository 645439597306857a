package org.fengqiao.ops.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the demo was asked for.
 *
 * @param records of history
 * @param seed of the world
 * @param livePerSecond events each second after history
 * @param data folder of everything
 * @param exitAfter seconds to go on living once everything was seen; null to live until Ctrl-C
 * @param fresh whether to begin anew
 */
record DemoOptions(
    long records,
    long seed,
    int livePerSecond,
    Path data,
    @Nullable Integer exitAfter,
    boolean fresh) {}
