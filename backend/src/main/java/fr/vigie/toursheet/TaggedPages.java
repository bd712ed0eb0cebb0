package fr.vigie.toursheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/// Writes headings and paragraphs one below the other, from page to page, each known to screen
/// readers by what it is.
final class TaggedPages {

  private static final float MARGIN = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

  private final PDDocument document;
  private final SheetFont font;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final List<Page> pages = new ArrayList<>();

  /// A page and what stands on it.
  private static final class Page {
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final COSArray elements = new COSArray();
    private final List<Float> used = new ArrayList<>();

    float left() {
      return TOP - MARGIN - (float) used.stream().mapToDouble(Float::doubleValue).sum();
    }
  }

  TaggedPages(PDDocument document, SheetFont font) {
    this.document = document;
    this.font = font;
    root.appendKid(whole);
  }

  /// @param tag by ISO 32000, such as `H1` or `P`
  void write(String tag, String text, float size, float above) throws IOException {
    var element = new PDStructureElement(tag, whole);
    whole.appendKid(element);
    var lines = font.lines(text, size, WIDTH);
    var leading = size * 1.3f;
    @Nullable Page page = pages.isEmpty() ? null : pages.getLast();
    var first = 0;
    while (first < lines.size()) {
      if (page == null || page.left() < leading + above) {
        page = newPage();
      }
      var room = Math.max(1, (int) ((page.left() - above) / leading));
      var some = lines.subList(first, Math.min(lines.size(), first + room));
      write(page, element, tag, some, size, above);
      first += some.size();
    }
  }

  private Page newPage() {
    var page = new Page();
    page.page.setStructParents(pages.size());
    page.page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    document.addPage(page.page);
    pages.add(page);
    return page;
  }

  private void write(
      Page page,
      PDStructureElement element,
      String tag,
      List<String> lines,
      float size,
      float above)
      throws IOException {
    var id = page.elements.size();
    var leading = size * 1.3f;
    try (var out =
        new PDPageContentStream(
            document, page.page, PDPageContentStream.AppendMode.APPEND, true, false)) {
      out.beginMarkedContent(COSName.getPDFName(tag), id);
      out.beginText();
      out.setFont(font.font(), size);
      out.setLeading(leading);
      out.newLineAtOffset(MARGIN, MARGIN + page.left() - above - size);
      for (var line : lines) {
        out.showText(line);
        out.newLine();
      }
      out.endText();
      out.endMarkedContent();
    }
    page.used.add(above + leading * lines.size());
    page.elements.add(element);
    mark(page, element, id);
  }

  private static void mark(Page page, PDStructureElement element, int id) {
    if (element.getPage() == null) {
      element.setPage(page.page);
    }
    var reference = new PDMarkedContentReference();
    reference.setPage(page.page);
    reference.setMCID(id);
    element.appendKid(reference);
  }

  /// The structure, once all is written.
  PDStructureTreeRoot structure() {
    Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    for (var i = 0; i < pages.size(); i++) {
      parents.put(i, new PDParentTreeValue(pages.get(i).elements));
    }
    var tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(pages.size());
    return root;
  }
}
