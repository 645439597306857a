/** The key folder (密钥目录): files that are whole or not there, and readable by their owner only. */
@NullMarked
package org.fengqiao.connectors.keys;

import org.jspecify.annotations.NullMarked;
