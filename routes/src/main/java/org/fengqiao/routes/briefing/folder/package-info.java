/** The folder that is handed over: files, signed manifest, and how it is verified. */
@NullMarked
package org.fengqiao.routes.briefing.folder;

import org.jspecify.annotations.NullMarked;
