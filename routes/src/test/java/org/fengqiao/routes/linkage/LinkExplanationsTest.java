package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;
import static org.fengqiao.routes.Records.aToken;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.linkage.LinkExplanation.Step;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why two records are linked can be read, in numbers and as a picture. */
class LinkExplanationsTest extends RunningHub {

  @Autowired private LinkExplanations explanations;
  @LocalServerPort private int port;

  @BeforeEach
  void arrive() {
    var number = List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 1));
    var letter = List.of(aLetter("7"));
    intake.accept(aBatch(aMediation("e", 1).setTokens(number).setReferences(letter).build()));
    intake.accept(aBatch(aPetition("e", 1).setTokens(number).setReferences(letter).build()));
  }

  @Test
  void theStepsAddUpToTheWeight() {
    LinkExplanation link = explanations.ofDispute("justice.mediation:e").getFirst();

    assertThat(link.recordKey()).isEqualTo("petition.items:e");
    assertThat(link.otherKey()).isEqualTo("justice.mediation:e");
    assertThat(link.kind()).isEqualTo("REFERRED");
    assertThat(link.steps().stream().mapToDouble(Step::bits).sum())
        .isCloseTo(link.weight(), within(0.02));
    assertThat(link.steps())
        .extracting(Step::comparison)
        .startsWith("prior", "references", "parties");
  }

  @Test
  void theConsoleDrawsThem() throws Exception {
    String page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:%d/records/justice.mediation:e".formatted(port)))
                    .header("Accept-Language", "zh")
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();

    assertThat(page).contains("<rect", "class=\"sum\"", "同一委托移送函", "任意两条记录");
  }
}
