package fr.vigie.open311;

import fr.vigie.http.Route.Call;
import fr.vigie.shared.InvalidInput;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request asks for.
///
/// @param resource such as `services`
/// @param id of one of them; null for all
record Asked(String resource, @Nullable String id, Format format, Call call) {

  /// Throws {@link Refused} for a form that GeoReport does not have here.
  static Asked of(Call call) {
    var resource = Objects.requireNonNull(call.parameter("resource"));
    var id = call.parameter("id");
    var last = id == null ? resource : id;
    var ending = Format.ofEnding(last.substring(last.lastIndexOf('.') + 1));
    var format =
        ending
            .or(() -> Format.accepted(call.header("accept")))
            .orElseThrow(() -> new Refused(406, "Accept application/json or text/xml."));
    var name = ending.isEmpty() ? last : last.substring(0, last.lastIndexOf('.'));
    return id == null
        ? new Asked(name, null, format, call)
        : new Asked(resource, name, format, call);
  }

  /// The form of what is refused before it is known what was asked for.
  static Format formatOf(Call call) {
    var id = call.parameter("id");
    var last = id == null ? Objects.requireNonNullElse(call.parameter("resource"), "") : id;
    return Format.ofEnding(last.substring(last.lastIndexOf('.') + 1))
        .or(() -> Format.accepted(call.header("accept")))
        .orElse(Format.JSON);
  }

  /// A parameter of the query; throws {@link InvalidInput} when it comes twice.
  Optional<String> parameter(String name) {
    var values = call.query().get(name);
    if (values == null) {
      return Optional.empty();
    }
    InvalidInput.unless(values.size() == 1, name, "once");
    return values.getFirst().isBlank() ? Optional.empty() : Optional.of(values.getFirst().strip());
  }
}
