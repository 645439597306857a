package org.fengqiao.routes.briefing.rendering;

import java.nio.charset.StandardCharsets;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.picture.Plot;

/** One page of HTML that needs no other file and prints well. */
final class HtmlRendering implements Rendering {

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public byte[] render(Briefing briefing) {
    return Page.of(
            briefing,
            Style.of("page.css") + Style.of("screen.css"),
            (out, chart, number) -> new SvgPicture(out).write(Plot.of(chart), chart.title().both()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
