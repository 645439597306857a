package org.fengqiao.connectors.token;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.jspecify.annotations.Nullable;

/**
 * The epochs of a key folder, oldest first: at any time at least one is active. They stand in
 * {@value #FILE}, a line each; a folder without it has one epoch, whose key is {@value #FIRST_KEY}.
 *
 * @param all numbered from 1 without a gap, each begun before the one before it ends
 */
public record TokenEpochs(List<TokenEpoch> all) {

  /** The file that says which epochs there are. It holds no key. */
  public static final String FILE = "token.epochs";

  /** The key of an edge whose key was never changed. */
  public static final String FIRST_KEY = "token.key";

  private static final String HEADING = "# epoch algorithm from until key\n";
  private static final String OPEN = "-";
  private static final int WORDS = 5;

  /** Copies the list. */
  public TokenEpochs {
    all = List.copyOf(all);
  }

  /**
   * Reads the epochs.
   *
   * @throws KeyException K003 when a line is not understood, K004 when the epochs do not follow
   *     each other
   */
  public static TokenEpochs read(KeyFolder folder) {
    if (!folder.has(FILE)) {
      return new TokenEpochs(List.of(TokenEpoch.first(TokenAlgorithm.SM3, FIRST_KEY)));
    }
    List<TokenEpoch> epochs = new ArrayList<>();
    int number = 0;
    for (String line : folder.text(FILE).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        epochs.add(epoch(line.strip().split("\\s+"), folder, number));
      }
    }
    if (!followEachOther(epochs)) {
      throw new KeyException("K004", folder.file(FILE));
    }
    return new TokenEpochs(epochs);
  }

  private static TokenEpoch epoch(String[] words, KeyFolder folder, int line) {
    if (words.length == WORDS) {
      try {
        return new TokenEpoch(
            Integer.parseInt(words[0]),
            TokenAlgorithm.valueOf(words[1]),
            day(words[2]),
            day(words[3]),
            words[4]);
      } catch (IllegalArgumentException | DateTimeParseException misspelt) {
        throw new KeyException(misspelt, "K003", folder.file(FILE), line);
      }
    }
    throw new KeyException("K003", folder.file(FILE), line);
  }

  private static @Nullable LocalDate day(String word) {
    return word.equals(OPEN) ? null : LocalDate.parse(word);
  }

  /** The first was always there, the last goes on, and between two there is no day without one. */
  private static boolean followEachOther(List<TokenEpoch> epochs) {
    for (int place = 0; place < epochs.size(); place++) {
      TokenEpoch epoch = epochs.get(place);
      boolean begins =
          place == 0
              ? epoch.from() == null
              : epoch.from() != null && epoch.start().isBefore(epochs.get(place - 1).end());
      boolean ends = (epoch.until() == null) == (place == epochs.size() - 1);
      if (epoch.number() != place + 1 || !begins || !ends) {
        return false;
      }
    }
    return !epochs.isEmpty();
  }

  /** The epoch that goes on. */
  public TokenEpoch newest() {
    return all.getLast();
  }

  /**
   * The epochs with one more.
   *
   * @param algorithm of the new one
   * @param from its first day
   * @param overlap how long the one before it goes on beside it; at least a day
   * @param source where its key is
   */
  public TokenEpochs next(TokenAlgorithm algorithm, LocalDate from, Period overlap, String source) {
    TokenEpoch last = newest();
    List<TokenEpoch> epochs = new ArrayList<>(all.subList(0, all.size() - 1));
    epochs.add(
        new TokenEpoch(
            last.number(), last.algorithm(), last.from(), from.plus(overlap), last.source()));
    epochs.add(new TokenEpoch(last.number() + 1, algorithm, from, null, source));
    return new TokenEpochs(epochs);
  }

  /** Writes the epochs into the folder. */
  public void write(KeyFolder folder) {
    StringBuilder text = new StringBuilder(HEADING);
    for (TokenEpoch epoch : all) {
      text.append(epoch.number()).append(' ').append(epoch.algorithm());
      text.append(' ').append(word(epoch.from())).append(' ').append(word(epoch.until()));
      text.append(' ').append(epoch.source()).append('\n');
    }
    folder.replace(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String word(@Nullable LocalDate day) {
    return day == null ? OPEN : day.toString();
  }

  /**
   * The keys of all epochs.
   *
   * @throws KeyException when one cannot be had
   */
  public List<TokenKey> keys(KeyFolder folder) {
    return all.stream()
        .map(
            epoch ->
                new TokenKey(epoch, SecretSource.of(epoch.source()).secret(folder, epoch.number())))
        .toList();
  }

  /**
   * The keys of all epochs; that of an edge whose key was never changed is made when it is not
   * there. A later one was made at another edge: one made here would be a key of its own.
   *
   * @throws KeyException when one cannot be had
   */
  public List<TokenKey> keysMadeAtFirst(KeyFolder folder) {
    if (all.size() == 1 && newest().source().equals(FIRST_KEY)) {
      folder.secretMadeAtFirst(FIRST_KEY);
    }
    return keys(folder);
  }
}
