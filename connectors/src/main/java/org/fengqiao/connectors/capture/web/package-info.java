/** Capture from services that are asked over HTTP and answer JSON or SOAP envelopes. */
@NullMarked
package org.fengqiao.connectors.capture.web;

import org.jspecify.annotations.NullMarked;
