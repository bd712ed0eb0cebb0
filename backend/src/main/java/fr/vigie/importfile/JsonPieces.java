package fr.vigie.importfile;

import fr.vigie.shared.InvalidInput;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cuts a JSON document into the objects of its list, one at a time and each at most so long, so
/// that a broken one costs no other. The list is the whole document, or lines with an object each,
/// or a member of the document, such as the `features` of GeoJSON.
public final class JsonPieces {

  static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_HEAD = 20_000;

  private final Reader in;
  private final @Nullable String member;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder head = new StringBuilder();
  private int again = -1;
  private long number;
  private boolean inList;
  private boolean isOver;

  /// @param member the name of the member that holds the list; null where nothing is around it
  public JsonPieces(Reader in, @Nullable String member) {
    this.in = in;
    this.member = member;
    this.inList = member == null;
  }

  /// Those of a member; throws {@link InvalidInput} when the document has none of that name.
  public static JsonPieces in(Reader in, String member) throws IOException {
    var pieces = new JsonPieces(in, member);
    InvalidInput.unless(pieces.findList(), "body", "a JSON object with a list \"" + member + "\"");
    return pieces;
  }

  /// An object as it stands in the document.
  ///
  /// @param number which of the list it is; the first is 1
  /// @param isBroken whether it does not end, is too long, or has bytes that stand for no character
  public record Piece(long number, String text, boolean isBroken) {}

  /// The document without its list, up to where it was read.
  public String head() {
    return head.toString();
  }

  /// Whether the list was found.
  public boolean isInList() {
    return inList;
  }

  /// The next object of the list.
  public Optional<Piece> next() throws IOException {
    if (isOver || (!inList && !findList())) {
      return Optional.empty();
    }
    for (var c = read(); c >= 0; c = read()) {
      if (c == '{') {
        return Optional.of(piece());
      }
      if (c == ']' && member != null) {
        break;
      }
      if (c > ' ' && ",[]\u001e".indexOf(c) < 0) {
        return Optional.of(stray((char) c));
      }
    }
    isOver = true;
    return Optional.empty();
  }

  private boolean findList() throws IOException {
    var depth = 0;
    var name = "";
    for (var c = read(); c >= 0; c = read()) {
      if (head.length() < MOST_HEAD) {
        head.append((char) c);
      }
      if (c == '"') {
        name = string();
      } else if (c == '{' || c == '[') {
        inList = c == '[' && depth == 1 && name.equals(member);
        if (inList) {
          return true;
        }
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return false;
  }

  /// The rest of a string; also goes to the head.
  private String string() throws IOException {
    var value = new StringBuilder();
    var isEscaped = false;
    for (var c = read(); c >= 0; c = read()) {
      if (head.length() < MOST_HEAD) {
        head.append((char) c);
      }
      if (c == '"' && !isEscaped) {
        break;
      }
      isEscaped = c == '\\' && !isEscaped;
      if (value.length() < 100) {
        value.append((char) c);
      }
    }
    return value.toString();
  }

  private Piece piece() throws IOException {
    text.setLength(0);
    text.append('{');
    var scan = new Scan();
    while (scan.depth > 0) {
      var c = read();
      if (c < 0 || (scan.isLost && c == '{' && scan.atLineStart)) {
        again = c;
        return new Piece(++number, text.toString(), true);
      }
      if (text.length() < MOST_CHARACTERS) {
        text.append((char) c);
      } else {
        scan.isLost = true;
      }
      scan.take((char) c);
    }
    var isBroken = scan.isLost || !Characters.areReadable(text.toString());
    return new Piece(++number, text.toString(), isBroken);
  }

  /// Where in an object the reading is.
  private static final class Scan {
    private int depth = 1;
    private boolean inString;
    private boolean isEscaped;
    private boolean atLineStart;
    private boolean isLost;

    void take(char c) {
      if (c == '\n') {
        // No string holds a line's end: a quote is missing, and the next line may begin an object.
        isLost |= inString;
        inString = false;
        atLineStart = true;
        return;
      }
      atLineStart &= c <= ' ';
      if (inString) {
        inString = c != '"' || isEscaped;
        isEscaped = c == '\\' && !isEscaped;
      } else {
        takeOutside(c);
      }
    }

    private void takeOutside(char c) {
      switch (c) {
        case '"' -> inString = true;
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {
          // Numbers, words, commas and colons.
        }
      }
    }
  }

  /// What stands in the place of an object, up to the next object or line.
  private Piece stray(char first) throws IOException {
    text.setLength(0);
    text.append(first);
    var c = read();
    while (c >= 0 && c != '{' && c != '\n' && c != ']') {
      if (text.length() < MOST_CHARACTERS) {
        text.append((char) c);
      }
      c = read();
    }
    again = c;
    return new Piece(++number, text.toString(), true);
  }

  private int read() throws IOException {
    var c = again >= 0 ? again : in.read();
    again = -1;
    return c;
  }
}
