package fr.vigie.indicatorview;

import fr.vigie.http.Route.Call;
import fr.vigie.indicator.Indicator;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which indicators an address asks for.
record AskedIndicators(Call call) {

  private static final Set<String> NAMES =
      Set.of("indicators", "territories", "domain", "from", "until", "period");

  /// Throws {@link InvalidInput}.
  Question question() {
    call.query().forEach(AskedIndicators::check);
    return new Question(
        list("indicators", "names of indicators").stream()
            .map(name -> constant("indicators", name, Indicator.class))
            .distinct()
            .toList(),
        call.parameter("territories") == null ? null : list("territories", "ids"),
        optional("domain", Domain.class),
        day("from"),
        day("until"),
        constant("period", text("period", "DAY, WEEK, MONTH or WHOLE"), Period.class));
  }

  /// What nobody understands would give other figures than were asked for.
  private static void check(String name, List<String> values) {
    InvalidInput.unless(
        NAMES.contains(name), name, "one of indicators, territories, domain, from, until, period");
    InvalidInput.unless(values.size() == 1, name, "once");
  }

  private List<String> list(String name, String rule) {
    return Arrays.stream(text(name, rule).split(",", -1)).map(String::strip).toList();
  }

  private String text(String name, String rule) {
    var text = call.parameter(name);
    InvalidInput.unless(text != null && !text.isBlank(), name, rule);
    return Objects.requireNonNull(text);
  }

  private <E extends Enum<E>> @Nullable E optional(String name, Class<E> type) {
    var text = call.parameter(name);
    return text == null ? null : constant(name, text, type);
  }

  private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    var constants = List.of(type.getEnumConstants());
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(name, "one of " + constants));
  }

  private LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name, "a day such as 2026-11-23"));
    } catch (DateTimeParseException e) {
      throw new InvalidInput(name, "a day such as 2026-11-23");
    }
  }
}
