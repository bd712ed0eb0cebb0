package fr.vigie.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.pdfbox.util.Matrix;

/// Writes headings, paragraphs and drawings one below the other, from page to page, each known to
/// screen readers by what it is.
public final class TaggedPages {

  static final float MARGIN = 56;
  public static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

  private final PDDocument document;
  private final PrintFont font;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final Deque<PDStructureElement> open = new ArrayDeque<>();
  private final List<Sheet> pages = new ArrayList<>();

  public TaggedPages(PDDocument document, PrintFont font) {
    this.document = document;
    this.font = font;
    var whole = new PDStructureElement("Document", root);
    root.appendKid(whole);
    open.push(whole);
  }

  /// What is drawn, in points from the lower left of its place.
  public interface Drawing {
    void draw(PDPageContentStream out) throws IOException;
  }

  /// What is written within an element.
  public interface Content {
    void write() throws IOException;
  }

  /// A place on a page, in points from the page's lower left.
  public record Place(Sheet sheet, float bottom, float height) {}

  public PrintFont font() {
    return font;
  }

  /// Writes a text below what stands there, on as many lines as it takes.
  ///
  /// @param tag by ISO 32000, such as `H1` or `P`
  public void write(String tag, String text, float size, float above) throws IOException {
    var element = begin(tag);
    var lines = font.lines(text, size, WIDTH);
    var leading = size * 1.3f;
    var first = 0;
    while (first < lines.size()) {
      if (pages.isEmpty() || left() < leading + above) {
        newPage();
      }
      var room = Math.max(1, (int) ((left() - above) / leading));
      var some = lines.subList(first, Math.min(lines.size(), first + room));
      var place = place(leading * some.size(), above);
      mark(place, element, out -> write(out, some, size, place.height()));
      first += some.size();
    }
    open.pop();
  }

  private void write(PDPageContentStream out, List<String> lines, float size, float height)
      throws IOException {
    out.beginText();
    out.setFont(font.font(), size);
    out.setLeading(size * 1.3f);
    out.newLineAtOffset(0, height - size);
    for (var line : lines) {
      out.showText(line);
      out.newLine();
    }
    out.endText();
  }

  /// An element that holds others, such as a `Table`.
  public PDStructureElement within(String tag, Content content) throws IOException {
    var element = begin(tag);
    content.write();
    open.pop();
    return element;
  }

  private PDStructureElement begin(String tag) {
    var parent = open.element();
    var element = new PDStructureElement(tag, parent);
    parent.appendKid(element);
    open.push(element);
    return element;
  }

  /// Whether there is so much room left on the page.
  public boolean hasRoom(float height) {
    return !pages.isEmpty() && left() >= height;
  }

  /// Begins a new page unless there is so much room left.
  public void keep(float height) {
    if (!pages.isEmpty() && left() < height) {
      newPage();
    }
  }

  /// Takes so much room, on a new page where there is none.
  public Place place(float height, float above) {
    if (!hasRoom(height + above)) {
      newPage();
    }
    pages.getLast().take(above + height);
    return new Place(pages.getLast(), MARGIN + left(), height);
  }

  /// Draws what screen readers know as one element.
  public PDStructureElement draw(Place place, String tag, Drawing drawing) throws IOException {
    var element = begin(tag);
    mark(place, element, drawing);
    open.pop();
    return element;
  }

  /// Draws what says nothing.
  public void decorate(Place place, Drawing drawing) throws IOException {
    try (var out = stream(place)) {
      out.beginMarkedContent(COSName.ARTIFACT);
      drawing.draw(out);
      out.endMarkedContent();
      out.restoreGraphicsState();
    }
  }

  private void mark(Place place, PDStructureElement element, Drawing drawing) throws IOException {
    var id = place.sheet().elements().size();
    try (var out = stream(place)) {
      out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id);
      drawing.draw(out);
      out.endMarkedContent();
      out.restoreGraphicsState();
    }
    place.sheet().elements().add(element);
    if (element.getPage() == null) {
      element.setPage(place.sheet().page());
    }
    var reference = new PDMarkedContentReference();
    reference.setPage(place.sheet().page());
    reference.setMCID(id);
    element.appendKid(reference);
  }

  private PDPageContentStream stream(Place place) throws IOException {
    var page = place.sheet().page();
    var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, false);
    out.saveGraphicsState();
    out.transform(Matrix.getTranslateInstance(MARGIN, place.bottom()));
    return out;
  }

  private float left() {
    return pages.isEmpty() ? 0 : TOP - MARGIN - pages.getLast().used();
  }

  private void newPage() {
    var page = new PDPage(PDRectangle.A4);
    page.setStructParents(pages.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    document.addPage(page);
    pages.add(new Sheet(page));
  }

  /// The structure, once all is written.
  PDStructureTreeRoot structure() {
    Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    for (var i = 0; i < pages.size(); i++) {
      parents.put(i, new PDParentTreeValue(pages.get(i).elements()));
    }
    var tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(pages.size());
    return root;
  }
}
