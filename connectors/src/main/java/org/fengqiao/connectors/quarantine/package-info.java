/** The quarantine (隔离区): refused rows, sealed with their department's key, kept at the edge. */
@NullMarked
package org.fengqiao.connectors.quarantine;

import org.jspecify.annotations.NullMarked;
