/** Link tokens (链接令牌): the only form in which an identity leaves the edge. */
@NullMarked
package org.fengqiao.connectors.token;

import org.jspecify.annotations.NullMarked;
