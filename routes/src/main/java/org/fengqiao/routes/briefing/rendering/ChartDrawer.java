package org.fengqiao.routes.briefing.rendering;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.List;
import java.util.Map;
import org.fengqiao.routes.briefing.picture.Picture;
import org.w3c.dom.Element;

/** Draws a chart where the page has an object with its number. */
final class ChartDrawer implements FSObjectDrawer {

  private final List<Picture> pictures;
  private final GraphicsPicture pen;

  /**
   * Draws from a list.
   *
   * @param pictures by number, complete when the page is drawn
   */
  ChartDrawer(List<Picture> pictures) {
    this.pictures = pictures;
    this.pen = new GraphicsPicture(FontFile.REGULAR.letters());
  }

  @Override
  public Map<Shape, String> drawObject(
      Element object,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Picture picture = pictures.get(Integer.parseInt(object.getAttribute("data")));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        on -> pen.draw(picture, on, width / dotsPerPixel));
    return Map.of();
  }
}
