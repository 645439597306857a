package org.fengqiao.connectors.token;

import java.util.ArrayList;
import java.util.List;

/** How a Chinese text sounds that may be, or begin with, a surname. */
final class ChineseSounds {

  /** So many sounds at most has a text; with more, a name of rare readings would meet strangers. */
  static final int MOST = 4;

  private ChineseSounds() {}

  /**
   * The sounds of a text in simplified characters, syllables divided by a blank: one for each
   * combination of readings, likeliest first. None when any character has no reading.
   */
  static List<String> of(String simplified) {
    if (simplified.isEmpty()) {
      return List.of();
    }
    Surname surname = Surname.of(simplified);
    List<String> sounds = surname.readings();
    for (int i = surname.text().length(); i < simplified.length(); ) {
      int character = simplified.codePointAt(i);
      sounds = followed(sounds, Pinyin.of(character));
      i += Character.charCount(character);
    }
    return sounds;
  }

  private static List<String> followed(List<String> sounds, List<String> readings) {
    List<String> followed = new ArrayList<>(sounds.size());
    for (String reading : readings) {
      for (String sound : sounds) {
        if (followed.size() < MOST) {
          followed.add(sound + ' ' + reading);
        }
      }
    }
    return followed;
  }
}
