package org.fengqiao.connectors.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "单田芳, shan tian fang",
    "仇英, qiu ying",
    "解缙, xie jin",
    "曾国藩, zeng guo fan",
    "查良镛, zha liang yong",
    "区大伦, ou da lun",
    "朴成, piao cheng",
    "覃勇, qin yong",
    "翟光, zhai guang",
    "盖聂, ge nie",
    "缪斯, miao si",
    "薄云, bo yun",
    "尉文, wei wen",
    "尉迟恭, yu chi gong",
    "万俟卨, mo qi xie",
    "长孙无忌, zhang sun wu ji",
    "澹台灭明, tan tai mie ming",
    "诸葛亮, zhu ge liang",
    "欧阳, ou yang",
    "单于, shan yu",
    "吕绿, lv lv",
    "阿依古丽·买买提, a yi gu li mai mai ti"
  })
  void theLikeliestSoundIsThatOfASurname(String name, String sound) {
    assertThat(new PersonName(name).sounds()).first().isEqualTo(sound);
  }

  @Test
  void otherReadingsFollowUpToFourSounds() {
    assertThat(new PersonName("翟乐").sounds())
        .containsExactly("zhai le", "di le", "zhai yue", "di yue");
    assertThat(new PersonName("翟乐长").sounds())
        .hasSize(4)
        .startsWith("zhai le zhang", "di le zhang");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JohnSmith", "张3", "·", "张·", "\uD842\uDFB7田"})
  void aCharacterThatNobodyReadsLeavesTheNameWithoutASound(String name) {
    assertThat(new PersonName(name).sounds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "张伟, 张 伟",
    "张伟明, 张 伟|张 明| 伟明",
    "张明明, 张 明| 明明",
    "欧阳修, 欧阳 修",
    "欧阳修文, 欧阳 修|欧阳 文| 修文",
    "\uD842\uDFB7田一, \uD842\uDFB7 田|\uD842\uDFB7 一| 田一",
    "阿依古丽·买买提, 阿依古丽·|·买买提",
    "甲乙·丙·丁戊, 甲乙·|·丁戊",
    "A·丁戊, ·丁戊"
  })
  void partsAreTheSurnameWithOneCharacterAndTheGivenName(String name, String parts) {
    assertThat(String.join("|", new PersonName(name).parts())).isEqualTo(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JohnSmith", "张3", "张李王赵陈", "阿依古丽买买提"})
  void whatIsNoChineseNameHasNoParts(String name) {
    assertThat(new PersonName(name).parts()).isEmpty();
  }

  @Test
  void theTablesHoldEachCharacterOnceAndNoTraditionalOneHasAReading() {
    Map<Integer, Integer> seen = new HashMap<>();
    for (String line : CharacterTables.lines("simplified.txt")) {
      line.codePoints().skip(1).forEach(c -> assertThat(seen.put(c, line.codePointAt(0))).isNull());
    }
    seen.forEach(
        (traditional, simplified) -> {
          assertThat(Simplified.of(Character.toString(traditional)))
              .isEqualTo(Character.toString(simplified));
          assertThat(seen).doesNotContainKey(simplified);
          assertThat(Pinyin.of(traditional)).isEmpty();
        });
    assertThat(seen).hasSizeGreaterThan(4_000);
  }

  @Test
  void everyReadingIsToldOnceAndInSmallLetters() {
    Set<String> syllables = new HashSet<>();
    long read =
        IntStream.rangeClosed('\u3400', '\u9FFF')
            .mapToObj(Pinyin::of)
            .filter(readings -> !readings.isEmpty())
            .peek(readings -> assertThat(readings).doesNotHaveDuplicates().hasSizeBetween(1, 3))
            .peek(syllables::addAll)
            .count();

    assertThat(read).isGreaterThan(20_000);
    assertThat(syllables).allMatch(syllable -> syllable.matches("[a-z]+")).hasSizeLessThan(420);
  }

  @Test
  void everySurnameOfTheTableIsReadWithAsManySyllablesAsItHasCharacters() {
    for (String line : CharacterTables.lines("surnames.txt")) {
      String text = line.substring(0, line.indexOf(' '));
      Surname surname = Surname.of(text + "一");
      assertThat(surname.text()).isEqualTo(text);
      assertThat(surname.readings())
          .isNotEmpty()
          .allSatisfy(
              reading -> assertThat(List.of(reading.split(" "))).hasSameSizeAs(text.split("")));
    }
  }
}
