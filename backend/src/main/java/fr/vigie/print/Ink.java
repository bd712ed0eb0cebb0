package fr.vigie.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Writes and draws within a place, in points from its lower left.
public record Ink(PDPageContentStream out, PrintFont font) {

  private static final String CUT = "…";

  /// One line that begins at a point.
  public void text(String text, float x, float y, float size, Shade shade) throws IOException {
    out.beginText();
    out.setFont(font.font(), size);
    out.setNonStrokingColor(shade.red(), shade.green(), shade.blue());
    out.newLineAtOffset(x, y);
    out.showText(font.written(text));
    out.endText();
  }

  /// One line that ends at a point.
  public void textUpTo(String text, float x, float y, float size, Shade shade) throws IOException {
    text(text, x - font.width(font.written(text), size), y, size, shade);
  }

  public void textAround(String text, float x, float y, float size, Shade shade)
      throws IOException {
    text(text, x - font.width(font.written(text), size) / 2, y, size, shade);
  }

  /// What of a text is no wider than so many points; cut with an ellipsis.
  public String within(String text, float size, float most) throws IOException {
    var whole = font.written(text);
    if (font.width(whole, size) <= most) {
      return whole;
    }
    var end = whole.length();
    while (end > 0 && font.width(whole.substring(0, end).strip() + CUT, size) > most) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end).strip() + CUT;
  }

  /// A filled box; of a negative height below the point.
  public void box(float x, float y, float width, float height, Shade shade) throws IOException {
    out.setNonStrokingColor(shade.red(), shade.green(), shade.blue());
    out.addRect(x, y, width, height);
    out.fill();
  }

  /// A horizontal rule.
  public void rule(float x, float y, float width, float thickness, Shade shade) throws IOException {
    box(x, y - thickness / 2, width, thickness, shade);
  }
}
