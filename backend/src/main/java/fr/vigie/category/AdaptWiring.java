package fr.vigie.category;

import fr.vigie.category.AdaptCategory.Outcome;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The act of `category.graphqls` on what a territory says otherwise than the catalogue. Its input
/// has the form of a category in a template, so both are read alike.
final class AdaptWiring {

  private static final List<String> NOT_OF_THE_FORM =
      List.of("territoryId", "categoryCode", "workingDays");

  private final AdaptCategory adapt;

  AdaptWiring(AdaptCategory adapt) {
    this.adapt = adapt;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Mutation", type -> type.dataFetcher("adaptCategory", Acts.refusing(this::adapt)))
        .type(
            "AdaptCategoryResult",
            type -> type.typeResolver(TypeNames.of(Outcome.class, AdaptWiring::resultType)));
  }

  private Outcome adapt(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return adapt.adapt(
        input.context(Viewer.class),
        new AdaptCategory.Request(
            input.string("territoryId"),
            input.string("categoryCode"),
            adaptation(input.values()),
            input.has("workingDays") ? input.integer("workingDays", 1, 250) : null));
  }

  private static JsonObject adaptation(Map<String, ?> input) {
    var adaptation = new LinkedHashMap<String, Object>(input);
    NOT_OF_THE_FORM.forEach(adaptation::remove);
    return object(adaptation);
  }

  /// What is null is not said.
  private static JsonObject object(Map<?, ?> values) {
    var object = Json.createObjectBuilder();
    values.forEach((name, value) -> {
      if (value != null) {
        object.add(String.valueOf(name), json(value));
      }
    });
    return object.build();
  }

  private static JsonValue json(@Nullable Object value) {
    return switch (value) {
      case null -> JsonValue.NULL;
      case Map<?, ?> object -> object(object);
      case List<?> items -> {
        var array = Json.createArrayBuilder();
        items.forEach(item -> array.add(json(item)));
        yield array.build();
      }
      case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
      case Integer whole -> Json.createValue(whole);
      case Double number -> Json.createValue(number);
      case Object text -> Json.createValue(String.valueOf(text));
    };
  }

  private static String resultType(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Adapted _ -> "AdaptCategorySuccess";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
      case Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
