package fr.vigie.print;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.jspecify.annotations.Nullable;

/// A plot of bars side by side, a group for each label; what is not known has a question mark in
/// place of its bar.
///
/// @param unit of the axis
/// @param written how numbers of the axis are written
/// @param told what the plot shows, for those who do not see it
public record BarPlot(
    String unit,
    DoubleFunction<String> written,
    List<String> labels,
    List<Series> series,
    String told) {

  private static final float LEFT = 46;
  private static final float BELOW = 16;
  private static final float ABOVE = 20;
  private static final float SMALL = 7;
  private static final float SHARE_OF_BARS = 0.74f;
  private static final Shade GRID = new Shade(0.82f, 0.84f, 0.87f);
  private static final Shade GREY = new Shade(0.33f, 0.36f, 0.4f);

  /// Values in the order of the labels, null where nothing is known.
  public record Series(String name, Shade shade, List<@Nullable Double> values) {}

  public void write(TaggedPages pages, float height) throws IOException {
    var place = pages.place(height, 4);
    var figure = pages.draw(place, "Figure", out -> draw(new Ink(out, pages.font()), height));
    figure.setAlternateDescription(told);
    var layout = new PDLayoutAttributeObject();
    layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    layout.setBBox(new PDRectangle(TaggedPages.MARGIN, place.bottom(), TaggedPages.WIDTH, height));
    figure.addAttribute(layout);
  }

  private void draw(Ink ink, float height) throws IOException {
    var axis = axis();
    var plotted = height - BELOW - ABOVE;
    for (var tick : axis.ticks()) {
      var y = BELOW + axis.up(tick, plotted);
      ink.rule(LEFT, y, TaggedPages.WIDTH - LEFT, tick == 0 ? 0.9f : 0.4f, tick == 0 ? GREY : GRID);
      ink.textUpTo(written.apply(tick), LEFT - 5, y - SMALL / 3, SMALL, GREY);
    }
    var group = (TaggedPages.WIDTH - LEFT) / labels.size();
    for (var i = 0; i < labels.size(); i++) {
      var x = LEFT + i * group;
      bars(ink, axis, i, x + group * (1 - SHARE_OF_BARS) / 2, group * SHARE_OF_BARS, plotted);
      ink.textAround(labels.get(i), x + group / 2, 4, SMALL, GREY);
    }
    legend(ink, height - 10);
  }

  private Axis axis() {
    var values =
        series.stream()
            .flatMap(one -> one.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Axis.of(
        DoubleStream.of(values).min().orElse(0), DoubleStream.of(values).max().orElse(0));
  }

  private void bars(Ink ink, Axis axis, int index, float x, float width, float plotted)
      throws IOException {
    var each = width / series.size();
    var zero = BELOW + axis.up(0, plotted);
    for (var i = 0; i < series.size(); i++) {
      var value = series.get(i).values().get(index);
      if (value == null) {
        ink.textAround("?", x + (i + 0.5f) * each, zero + 2, SMALL, GREY);
      } else {
        var top = BELOW + axis.up(value, plotted);
        ink.box(x + i * each, zero, each - 0.7f, top - zero, series.get(i).shade());
      }
    }
  }

  private void legend(Ink ink, float y) throws IOException {
    ink.textUpTo(unit, LEFT - 5, y, SMALL, GREY);
    var x = LEFT;
    for (var one : series) {
      ink.box(x, y - 1, 7, 7, one.shade());
      ink.text(one.name(), x + 10, y, 8, Shade.BLACK);
      x += 26 + ink.font().width(ink.font().written(one.name()), 8);
    }
  }
}
