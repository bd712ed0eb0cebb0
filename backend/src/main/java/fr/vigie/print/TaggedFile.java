package fr.vigie.print;

import fr.vigie.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A PDF with a title, a language and headings, so that it can be read aloud too.
public final class TaggedFile {

  public static final String TYPE = "application/pdf";

  private TaggedFile() {}

  /// What is written into it.
  public interface Writing {
    void write(TaggedPages pages) throws IOException;
  }

  /// The same bytes for the same content.
  public static byte[] of(String title, Language language, Writing writing) throws IOException {
    try (var document = new PDDocument()) {
      var pages = new TaggedPages(document, new PrintFont(document));
      writing.write(pages);
      describe(document, title, language, pages);
      document.setDocumentId((long) title.hashCode());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void describe(
      PDDocument document, String title, Language language, TaggedPages pages) {
    document.getDocumentInformation().setTitle(title);
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(language.tag());
    catalog.setStructureTreeRoot(pages.structure());
    var marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.getCOSObject().setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
    catalog.setViewerPreferences(preferences);
  }
}
