/** The edge at work: one thread for each feed, from the source to the broker. */
@NullMarked
package org.fengqiao.connectors.runner;

import org.jspecify.annotations.NullMarked;
