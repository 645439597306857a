package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRuleTest {

  @ParameterizedTest
  @EnumSource
  void isSaidInWordsInBothLanguages(LinkRule rule) {
    String key = "record.link." + rule.name();

    assertThat(ResourceBundle.getBundle("messages", Locale.ROOT).getString(key))
        .containsPattern("\\p{IsHan}");
    assertThat(ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet()).contains(key);
    assertThat(ResourceBundle.getBundle("messages", Locale.ENGLISH).getString(key))
        .doesNotContainPattern("\\p{IsHan}");
  }
}
