/** The command line of {@code ops/hub check} and {@code ops/hub feed}; only here are options. */
@NullMarked
package org.fengqiao.connectors.command;

import org.jspecify.annotations.NullMarked;
