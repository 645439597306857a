package org.fengqiao.connectors.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Suggests what a mistyped word may have meant. */
final class Nearest {

  private static final int LONGEST_LIST = 12;
  private static final int LONGEST_WORD = 60;

  private Nearest() {}

  /** "X ?" when one of the words is near, and the words themselves when they are few. */
  static String hint(String typed, Collection<String> words) {
    String near =
        words.stream()
            .filter(word -> typed.length() <= LONGEST_WORD && word.length() <= LONGEST_WORD)
            .filter(
                word ->
                    distance(typed, word)
                        <= Math.max(1, Math.max(typed.length(), word.length()) / 3))
            .min(
                Comparator.comparingInt((String word) -> distance(typed, word))
                    .thenComparing(word -> word))
            .map(word -> word + "?  ")
            .orElse("");
    String list =
        words.size() <= LONGEST_LIST
            ? "(" + String.join(", ", words.stream().sorted().toList()) + ")"
            : "";
    return (near + list).strip();
  }

  /** Edits (insert, delete, replace, swap neighbours) between two words, capitals apart. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
