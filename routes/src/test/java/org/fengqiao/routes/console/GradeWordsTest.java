package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.CaptureGrade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class GradeWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void everyGradeHasAWord(String bundle) throws IOException {
    Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource(bundle));

    assertThat(words.stringPropertyNames())
        .containsAll(Stream.of(CaptureGrade.values()).map(grade -> "grade." + grade).toList());
  }
}
