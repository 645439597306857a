package org.fengqiao.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final String BUNDLE = "org.fengqiao.connectors.capture.problems";

  @Test
  void saysEveryProblemInChineseFirstAndInEnglishSecond() {
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      String text = Problems.text(key, "one", "two", "three", "four", "five");
      assertThat(text).as(key).doesNotContain("{", "}", "''");
      if (!key.startsWith("place")) {
        assertThat(chinese.getString(key)).as(key).matches("(?s).*\\p{IsHan}.*");
        assertThat(english.getString(key)).as(key).doesNotMatch("(?s).*\\p{IsHan}.*");
      }
    }
  }

  @Test
  void namesCodeFeedConnectionAndWhatToDo() {
    CaptureException failure =
        new FeedPlace("justice.mediation", "justice-register").stops("C103", "public.t_aj");

    assertThat(failure.code()).isEqualTo("C103");
    assertThat(failure)
        .hasMessageStartingWith("C103 数据源 justice.mediation,连接 justice-register:来源没有表 public.t_aj")
        .hasMessageContaining("。 feed justice.mediation, connection justice-register: the source")
        .hasMessageEndingWith("GRANT SELECT ON public.t_aj TO <user of this connection>.");
  }
}
