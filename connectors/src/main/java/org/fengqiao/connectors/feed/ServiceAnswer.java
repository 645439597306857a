package org.fengqiao.connectors.feed;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows stand in a service's answer. Places in JSON are JSON pointers, places in XML are
 * local names of elements.
 *
 * @param charset encoding of the answer; one in another encoding is refused
 * @param element SOAP: element whose text is JSON; empty when the rows are elements
 * @param rows place of the rows: the array in JSON, the element of one row in XML
 * @param success what the answer says when the question was understood; null when it says nothing
 * @param next place of the next page's cursor or address; null when there is none
 */
public record ServiceAnswer(
    Charset charset,
    String element,
    String rows,
    @Nullable Success success,
    @Nullable String next) {

  /**
   * A word by which an answer tells that all is well.
   *
   * @param at place of the word
   * @param is what it may be
   */
  public record Success(String at, Set<String> is) {
    /** Copies the words. */
    public Success {
      is = Set.copyOf(is);
    }
  }
}
