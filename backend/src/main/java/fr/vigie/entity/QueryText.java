package fr.vigie.entity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/// The text of a query while it is read, from its beginning.
final class QueryText {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile(DAY + "T[0-9:.]{5,20}(Z|[+ -]\\d\\d:\\d\\d)");

  // What is not quoted ends where the next sign may begin; a URI has none of these.
  private static final String ENDS = ";|(),\"<>=!~[]{}$";

  private final String text;
  private int at;

  QueryText(String text) {
    this.text = text;
  }

  boolean take(String sign) {
    var isThere = text.startsWith(sign, at);
    at += isThere ? sign.length() : 0;
    return isThere;
  }

  /// Takes a sign, but not as the beginning of a longer one.
  boolean takeUnless(String sign, String longer) {
    return !text.startsWith(longer, at) && take(sign);
  }

  void must(String sign) {
    if (!take(sign)) {
      throw expected(sign);
    }
  }

  void mustEnd() {
    if (at < text.length()) {
      throw expected("; or | or the end");
    }
  }

  /// The name of an attribute or of a member.
  String name() {
    var name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      throw expected("a name of letters and digits");
    }
    at = name.end();
    return name.group();
  }

  /// A double, flag, instant, day, or text; text with special signs is quoted.
  Object value() {
    return take("\"") ? quoted() : bare();
  }

  private String quoted() {
    var end = text.indexOf('"', at);
    if (end < 0) {
      throw expected("a closing quote");
    }
    var value = text.substring(at, end);
    at = end + 1;
    return value;
  }

  private Object bare() {
    var end = at;
    while (end < text.length()
        && ENDS.indexOf(text.charAt(end)) < 0
        && !text.startsWith("..", end)) {
      end++;
    }
    if (end == at) {
      throw expected("a value");
    }
    var word = text.substring(at, end);
    var value = parsed(word);
    at = end;
    return value;
  }

  private Object parsed(String word) {
    if (NUMBER.matcher(word).matches()) {
      return Double.valueOf(word);
    }
    if (word.equals("true") || word.equals("false")) {
      return Boolean.valueOf(word);
    }
    try {
      if (DAY.matcher(word).matches()) {
        return LocalDate.parse(word);
      }
      if (INSTANT.matcher(word).matches()) {
        return instant(word);
      }
    } catch (DateTimeException e) {
      throw expected("a day or an instant that there is");
    }
    return word;
  }

  /// A plus sign that was not encoded comes as a space.
  private static Instant instant(String word) {
    return OffsetDateTime.parse(word.replace(' ', '+')).toInstant();
  }

  private NgsiRefusal expected(String what) {
    return NgsiRefusal.bad("q: expected " + what + " at character " + (at + 1));
  }
}
