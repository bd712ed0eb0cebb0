package fr.vigie.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The one font of printed pages, Liberation Sans as PDFBox brings it, of which the characters used
/// are put into the file. A character that it does not have becomes a question mark.
public final class PrintFont {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDType0Font font;
  private final CmapLookup characters;

  public PrintFont(PDDocument document) throws IOException {
    var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE), FILE);
    try (file) {
      var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
      this.characters = parsed.getUnicodeCmapLookup();
      this.font = PDType0Font.load(document, parsed, true);
    }
  }

  public PDType0Font font() {
    return font;
  }

  /// The text as far as the font has it, on one line.
  public String written(String text) {
    return text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .map(c -> characters.getGlyphId(c) == 0 ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The text in lines of so many points at most; a word that is longer is cut.
  public List<String> lines(String text, float size, float most) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : written(text).split(" +", -1)) {
      for (var part : pieces(word, size, most)) {
        var longer = line.isEmpty() ? part : line + " " + part;
        if (width(longer, size) > most) {
          lines.add(line.toString());
          line = new StringBuilder(part);
        } else {
          line = new StringBuilder(longer);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private List<String> pieces(String word, float size, float most) throws IOException {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (var c : word.codePoints().toArray()) {
      var longer = new StringBuilder(piece).appendCodePoint(c);
      if (width(longer.toString(), size) > most) {
        pieces.add(piece.toString());
        piece = new StringBuilder().appendCodePoint(c);
      } else {
        piece = longer;
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /// How many points a text takes; it was written by {@link #written}.
  public float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1_000 * size;
  }
}
