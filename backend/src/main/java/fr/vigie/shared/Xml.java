package fr.vigie.shared;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XML while it comes, with whatever is in it escaped. XML is only ever written here:
/// nothing of it is read, so that no entity and no DTD can do anything.
public final class Xml {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;

  public Xml(OutputStream out) {
    try {
      // The writer itself writes each character by itself.
      var buffered = new BufferedOutputStream(out);
      this.out = WRITERS.createXMLStreamWriter(buffered, StandardCharsets.UTF_8.name());
      this.out.writeStartDocument("utf-8", "1.0");
    } catch (XMLStreamException e) {
      throw new Unwritten(e);
    }
  }

  /// What is written to takes nothing more.
  public static final class Unwritten extends RuntimeException {
    Unwritten(XMLStreamException cause) {
      super(cause);
    }
  }

  private interface Attempt {
    void run() throws XMLStreamException;
  }

  private Xml attempt(Attempt attempt) {
    try {
      attempt.run();
      return this;
    } catch (XMLStreamException e) {
      throw new Unwritten(e);
    }
  }

  /// Begins an element.
  ///
  /// @param attributes names and values in turn
  public Xml begin(String element, String... attributes) {
    return attempt(() -> {
      out.writeStartElement(element);
      write(attributes);
    });
  }

  public Xml empty(String element, String... attributes) {
    return attempt(() -> {
      out.writeEmptyElement(element);
      write(attributes);
    });
  }

  private void write(String... attributes) throws XMLStreamException {
    for (var i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], plain(attributes[i + 1]));
    }
  }

  /// Ends the element that was begun last.
  public Xml end() {
    return attempt(out::writeEndElement);
  }

  /// An element that holds a text; an empty one for null.
  public Xml text(String element, @Nullable Object value) {
    return attempt(() -> {
      if (value == null) {
        out.writeEmptyElement(element);
      } else {
        out.writeStartElement(element);
        out.writeCharacters(plain(value.toString()));
        out.writeEndElement();
      }
    });
  }

  /// To be called at the end, and only if all went well.
  public void finish() {
    attempt(() -> {
      out.writeEndDocument();
      out.flush();
    });
  }

  /// Without the characters that XML 1.0 cannot hold, however they are written.
  private static String plain(String text) {
    return text.codePoints().allMatch(Xml::isAllowed)
        ? text
        : text.codePoints()
            .map(c -> isAllowed(c) ? c : 0xFFFD)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character < 0xD800)
        || (character > 0xDFFF && character < 0xFFFE)
        || character > 0xFFFF;
  }
}
