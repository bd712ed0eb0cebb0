package fr.vigie.importfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/// The characters of a file.
public final class Characters {

  /// What takes the place of bytes that stand for no character.
  static final char UNREADABLE = '\uFFFD';

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Characters() {}

  /// Without the byte order mark, if there is one.
  public static Reader of(InputStream bytes, Charset encoding) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(bytes, encoding));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  static boolean areReadable(String text) {
    return text.indexOf(UNREADABLE) < 0;
  }
}
