package org.fengqiao.routes.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

  private static final LinkageModel MODEL =
      new LinkageModel(
          "cases-1",
          -14.75,
          new Thresholds(-2, 0, -1),
          List.of(
              new LevelWeights(
                  "parties", List.of(0.0, 0.0655, 0.9345), List.of(0.0, 0.999949, 0.000051)),
              new LevelWeights(
                  "place",
                  List.of(0.0, 0.01, 0.99),
                  List.of(0.0, 0.9, 0.1),
                  List.of(List.of(0.0, 0.5, 0.5)))));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = folder.resolve("model.json");

    ModelFile.write(MODEL, file);

    assertThat(ModelFile.read(file)).isEqualTo(MODEL);
  }

  @Test
  void whatIsNoModelIsRefusedByName() throws Exception {
    Path file = Files.writeString(folder.resolve("other.json"), "{\"version\": \"1\", \"x\": 3}");

    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.json");
  }

  @Test
  void aModelForOtherComparisonsDoesNotScore() {
    assertThatThrownBy(() -> MODEL.scorer(List.of(), Frequencies.none()))
        .hasMessageContaining("train it anew");
  }
}
