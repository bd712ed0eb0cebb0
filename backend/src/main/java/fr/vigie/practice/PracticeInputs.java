package fr.vigie.practice;

import fr.vigie.asset.AssetKind;
import fr.vigie.graphql.Arguments;
import fr.vigie.indicator.Indicator;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what is told of practices, and which are looked for.
final class PracticeInputs {

  private static final int MOST_COMMUNES = 500;

  private PracticeInputs() {}

  static RecordPractice.Request practice(Arguments input) {
    return new RecordPractice.Request(
        input.text("clientPracticeId", 8, 64),
        input.string("territoryId"),
        input.strings("inseeCodes", MOST_COMMUNES),
        new Told(
            input.constant("domain", Domain.class),
            input.text("title", 1, 120),
            input.text("description", 1, 4_000),
            input.optionalString("templateId"),
            input.optionalString("lightingScheduleId"),
            input.has("assetKind") ? input.constant("assetKind", AssetKind.class) : null,
            (LocalDate) Objects.requireNonNull(input.values().get("startedOn"), "startedOn"),
            number(input, "costEur"),
            number(input, "kilometres")),
        input.has("indicator") ? input.constant("indicator", Indicator.class) : null);
  }

  private static @Nullable Double number(Arguments input, String name) {
    return input.has(name) ? Double.valueOf(input.number(name)) : null;
  }

  static PracticeFilter filter(Arguments arguments, FindPractices find) {
    if (!arguments.has("filter")) {
      return new PracticeFilter(null, null, null, null);
    }
    var filter = arguments.object("filter");
    var words = filter.optionalText("textContains", 60);
    var similar = filter.optionalString("similarToTerritoryId");
    return new PracticeFilter(
        filter.optionalString("territoryId"),
        filter.has("domain") ? filter.constant("domain", Domain.class) : null,
        words == null ? null : SearchText.folded(words),
        similar == null ? null : find.size(similar));
  }
}
