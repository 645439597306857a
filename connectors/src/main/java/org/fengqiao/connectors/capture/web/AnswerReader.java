package org.fengqiao.connectors.capture.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.ServiceAnswer;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one answer, within bounds. */
@FunctionalInterface
interface AnswerReader {

  /** A word that is surely a code and nothing about a person. */
  Pattern TELLABLE = Pattern.compile("[A-Za-z0-9_.:-]{1,40}");

  /** The page in an answer. */
  Page read(String answer) throws AnswerRefused;

  /** The reader for a service's answers. */
  static AnswerReader of(Source.Service service, RowDigest digests) {
    RowCases cases = new RowCases(service, digests);
    JsonAnswer json = new JsonAnswer(service, cases);
    return service.question().form().isSoap() ? new SoapAnswer(service, cases, json) : json;
  }

  /** Refuses an answer that says that the question failed, be its status what it may. */
  static void checkSuccess(ServiceAnswer.@Nullable Success success, @Nullable String word)
      throws AnswerRefused {
    if (success == null) {
      return;
    }
    Set<String> is = success.is();
    if (word == null || !is.contains(word)) {
      throw AnswerRefused.failed(
          success.at(), word != null && TELLABLE.matcher(word).matches() ? word : "…");
    }
  }
}
