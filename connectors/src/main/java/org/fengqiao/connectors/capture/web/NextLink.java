package org.fengqiao.connectors.capture.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of the next page in the header Link (RFC 8288). */
final class NextLink {

  private static final Pattern LINK =
      Pattern.compile(
          "<([^<>]{1,4096})>((?:\\s*;\\s*[\\w*]+\\s*=\\s*(?:\"[^\"]*\"|[^\",;\\s]+))*)");
  private static final Pattern NEXT =
      Pattern.compile("(?i)\\brel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next\\b)");

  private NextLink() {}

  /** The address; null when no header names one. */
  static @Nullable String of(List<String> headers) {
    for (String header : headers) {
      Matcher links = LINK.matcher(header);
      while (links.find()) {
        if (NEXT.matcher(links.group(2)).find()) {
          return links.group(1);
        }
      }
    }
    return null;
  }
}
