package org.fengqiao.connectors.token;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How words in Latin letters sound, roughly and whatever their language. */
final class LatinSounds {

  private static final int SOUNDS_OF_A_WORD = 6;
  private static final DoubleMetaphone METAPHONE = metaphone();

  private LatinSounds() {}

  /** The sounds of all words by the likelier and by the other reading; none for other letters. */
  static Set<String> of(String words) {
    Set<String> sounds = new LinkedHashSet<>();
    sounds.add(sound(words, false));
    sounds.add(sound(words, true));
    sounds.remove("");
    return sounds;
  }

  private static String sound(String words, boolean alternate) {
    return Arrays.stream(words.split(" "))
        .map(word -> Objects.requireNonNullElse(METAPHONE.doubleMetaphone(word, alternate), ""))
        .filter(sound -> !sound.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static DoubleMetaphone metaphone() {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(SOUNDS_OF_A_WORD);
    return metaphone;
  }
}
