/** What every stage stands on: settings, roles, the store, the broker and the rules of delivery. */
@NullMarked
package org.fengqiao.routes.platform;

import org.jspecify.annotations.NullMarked;
