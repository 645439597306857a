/** Link tokens (链接令牌): what leaves the department in place of names, numbers and phones. */
@NullMarked
package org.fengqiao.connectors.token;

import org.jspecify.annotations.NullMarked;
