/**
 * What people see: pages for feeds, conference, border and single records, and a small JSON API.
 */
@NullMarked
package org.fengqiao.routes.console;

import org.jspecify.annotations.NullMarked;
