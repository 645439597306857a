package org.fengqiao.connectors.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.connectors.feed.Finding.Bilingual;

/** Suggests what a mistyped word may have meant. */
final class Nearest {

  private static final int LONGEST_LIST = 16;
  private static final int LONGEST_WORD = 60;

  private Nearest() {}

  /** What may have been meant when a word is near, and the words themselves when they are few. */
  static Bilingual hint(String typed, Collection<String> words) {
    Optional<String> near = near(typed, words);
    if (words.isEmpty()) {
      return Findings.text("hint.none");
    }
    if (words.size() > LONGEST_LIST) {
      return near.map(word -> Findings.text("hint.near", word))
          .orElseGet(() -> Findings.text("hint.list", listed(words) + ", …"));
    }
    return near.map(word -> Findings.text("hint.near.list", word, listed(words)))
        .orElseGet(() -> Findings.text("hint.list", listed(words)));
  }

  private static String listed(Collection<String> words) {
    return String.join(", ", words.stream().sorted().limit(LONGEST_LIST).toList());
  }

  private static Optional<String> near(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> typed.length() <= LONGEST_WORD && word.length() <= LONGEST_WORD)
        .filter(
            word ->
                distance(typed, word) <= Math.max(1, Math.max(typed.length(), word.length()) / 3))
        .min(
            Comparator.comparingInt((String word) -> distance(typed, word))
                .thenComparing(word -> word));
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
