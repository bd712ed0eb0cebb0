package fr.vigie.open311;

import fr.vigie.http.Route.Call;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.LimitedBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a form that was posted says, and the query of its address. XML and all else is not read.
final class Form {

  static final int MOST_BYTES = 65_536;
  private static final int MOST_FIELDS = 200;
  private static final String TYPE = "application/x-www-form-urlencoded";

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private Form() {}

  /// Throws {@link Refused} for a body of another type, and {@link InvalidInput} for a broken one.
  static Form of(Call call) throws IOException {
    check(Objects.requireNonNullElse(call.header("content-type"), ""));
    var form = new Form();
    call.query().forEach((name, values) -> values.forEach(value -> form.add(name, value)));
    for (var pair : read(call.body()).split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        form.add(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return form;
  }

  private static void check(String contentType) {
    var parts = contentType.toLowerCase(Locale.ROOT).replace(" ", "").split(";", -1);
    if (!parts[0].equals(TYPE)) {
      throw new Refused(415, "Send application/x-www-form-urlencoded.");
    }
    for (var i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("charset=") && !parts[i].replace("\"", "").equals("charset=utf-8")) {
        throw new Refused(415, "Send application/x-www-form-urlencoded in UTF-8.");
      }
    }
  }

  private static String read(InputStream body) throws IOException {
    try {
      return strict(new LimitedBody(body, MOST_BYTES).readAllBytes());
    } catch (LimitedBody.TooLarge e) {
      throw new Refused(413, "A request may have " + MOST_BYTES + " bytes.");
    }
  }

  private static String strict(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidInput("body", "text in UTF-8");
    }
  }

  /// Bytes that are no UTF-8 would become question marks, so they are looked at by themselves.
  private static String decoded(String text) {
    try {
      var bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
      return bytes.chars().allMatch(c -> c < 256)
          ? strict(bytes.getBytes(StandardCharsets.ISO_8859_1))
          : URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("body", "percent signs with two hexadecimal digits");
    }
  }

  private void add(String name, String value) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    InvalidInput.unless(fields.size() <= MOST_FIELDS, "body", "at most " + MOST_FIELDS);
  }

  /// A field of which there may be only one; empty when it is blank.
  Optional<String> text(String name) {
    var values = fields.getOrDefault(name, List.of());
    InvalidInput.unless(values.size() <= 1, name, "once");
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  /// All fields, by name.
  Map<String, List<String>> fields() {
    return fields;
  }
}
