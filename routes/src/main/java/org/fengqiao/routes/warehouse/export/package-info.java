/**
 * Takes what readers may see out of the warehouse (导出): files for spreadsheets and analysis tools,
 * with a dictionary and a manifest.
 */
@NullMarked
package org.fengqiao.routes.warehouse.export;

import org.jspecify.annotations.NullMarked;
