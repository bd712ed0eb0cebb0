package fr.vigie.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDPage;

/// A page, what stands on it, and how much of it is used.
final class Sheet {

  private final PDPage page;
  private final COSArray elements = new COSArray();
  private final List<Float> used = new ArrayList<>();

  Sheet(PDPage page) {
    this.page = page;
  }

  PDPage page() {
    return page;
  }

  /// The elements of what is marked on it, by the numbers of the marks.
  COSArray elements() {
    return elements;
  }

  float used() {
    return (float) used.stream().mapToDouble(Float::doubleValue).sum();
  }

  void take(float height) {
    used.add(height);
  }
}
