package org.fengqiao.routes.briefing.rendering;

import java.util.List;
import org.fengqiao.routes.briefing.model.Briefing;

/** Makes one kind of file of a briefing; the same briefing gives the same bytes on any machine. */
public interface Rendering {

  /** Every kind of file. */
  static List<Rendering> all() {
    return List.of(
        new HtmlRendering(), new PdfRendering(), new XlsxRendering(), new DocxRendering());
  }

  /** The end of the file's name, for example {@code pdf}. */
  String extension();

  /** The file. */
  byte[] render(Briefing briefing);
}
