package org.fengqiao.connectors.capture.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.Problems;

/** Reads answers in exactly the encoding that the feed file declares; never guesses or replaces. */
final class AnswerText {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]{1,40})");
  private static final String BYTE_ORDER_MARK = "\ufeff";
  // What is written in the older two reads the same in the newest.
  private static final Set<String> CHINESE = Set.of("GB2312", "GBK", "GB18030");

  private AnswerText() {}

  /**
   * The answer as text, without a byte order mark.
   *
   * @param contentType what the service says of its answer; empty when it says nothing
   */
  static String of(byte[] body, String contentType, Charset declared) throws AnswerRefused {
    Matcher told = CHARSET.matcher(contentType);
    if (told.find() && !isRead(told.group(1), declared)) {
      throw wrong(declared);
    }
    try {
      String text =
          declared
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw wrong(declared);
    }
  }

  private static boolean isRead(String name, Charset declared) {
    try {
      Charset told = Charset.forName(name);
      return told.equals(declared)
          || CHINESE.contains(told.name()) && CHINESE.contains(declared.name());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }

  private static AnswerRefused wrong(Charset declared) {
    return AnswerRefused.unlike(Problems.part("C403.charset", declared.name()));
  }
}
