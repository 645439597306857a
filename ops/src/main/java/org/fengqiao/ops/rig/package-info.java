/**
 * What demo, bench and drill run on: database servers, processes and the place of the repository.
 */
@NullMarked
package org.fengqiao.ops.rig;

import org.jspecify.annotations.NullMarked;
