/** Statements as files of an SFTP server, both ways. */
@NullMarked
package org.fengqiao.routes.border.sftp;

import org.jspecify.annotations.NullMarked;
