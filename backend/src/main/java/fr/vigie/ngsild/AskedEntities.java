package fr.vigie.ngsild;

import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.entity.GeoArea;
import fr.vigie.entity.GeoQueryParser;
import fr.vigie.entity.NgsiRefusal;
import fr.vigie.entity.QueryParser;
import fr.vigie.http.Route.Call;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a request for entities; what it does not know it refuses by name, so
/// that a misspelt filter does not give everything.
record AskedEntities(Call call) {

  static final int MOST = 100;
  static final int MOST_OFFSET = 1_000;
  private static final int USUAL = 20;
  private static final int MOST_NAMES = 100;
  private static final int MOST_CURSOR = 500;

  private static final Set<String> OF_ONE =
      Set.of("attrs", "options", "type", "geometryProperty", "local");
  private static final Set<String> OF_ALL =
      Set.of(
          "id",
          "type",
          "attrs",
          "q",
          "georel",
          "geometry",
          "coordinates",
          "geoproperty",
          "geometryProperty",
          "limit",
          "offset",
          "count",
          "options",
          "local",
          "after");
  private static final Set<String> NOT_HERE =
      Set.of("idPattern", "csf", "scopeQ", "lang", "datasetId", "entityMap", "containedBy", "join");
  private static final Pattern SELECTION = Pattern.compile("[();]");
  private static final Pattern TYPE =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}|https?://[A-Za-z0-9./#_-]{1,200}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");

  /// Throws {@link NgsiRefusal}.
  EntitySearch search() {
    check(OF_ALL);
    var ids = names("id");
    var isTyped = parameter("type").isPresent();
    NgsiRefusal.unless(
        isTyped || !ids.isEmpty(), "type: the types of the entities, or id: their names");
    var geoproperty = parameter("geoproperty").orElse(Entity.LOCATION);
    NgsiRefusal.unless(geoproperty.equals(Entity.LOCATION), "geoproperty: location");
    return new EntitySearch(
        isTyped ? types() : List.of(EntityType.values()),
        ids,
        attributes(),
        parameter("q").map(QueryParser::parse).orElse(null),
        area(),
        limit(),
        offset(),
        after(),
        parameter("count").map(text -> flag("count", text)).orElse(false));
  }

  /// The attributes that are to be shown of one entity; none for all.
  Set<String> attributesOfOne() {
    check(OF_ONE);
    return attributes();
  }

  private void check(Set<String> known) {
    call.query()
        .forEach((name, values) -> {
          if (NOT_HERE.contains(name)) {
            throw NgsiRefusal.notSupported(name + " is not supported");
          }
          NgsiRefusal.unless(known.contains(name), "unknown parameter; known are " + sorted(known));
          NgsiRefusal.unless(
              values.size() == 1 && !values.getFirst().isBlank(), name + ": once, with a value");
        });
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(call.query().get(name)).map(List::getFirst);
  }

  private List<String> names(String parameter) {
    var names =
        parameter(parameter).stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .distinct()
            .toList();
    if (names.size() > MOST_NAMES) {
      throw NgsiRefusal.tooComplex(parameter + ": at most " + MOST_NAMES);
    }
    return names;
  }

  /// In the order of the models; of a type that there is not here, there are no entities.
  private List<EntityType> types() {
    var found = EnumSet.noneOf(EntityType.class);
    for (var name : names("type")) {
      if (SELECTION.matcher(name).find()) {
        throw NgsiRefusal.notSupported("type: names parted by commas are supported, or by |");
      }
      for (var either : name.split("\\|", -1)) {
        NgsiRefusal.unless(TYPE.matcher(either).matches(), "type: names, or their URIs");
        EntityType.named(either).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private Set<String> attributes() {
    var names = names("attrs");
    names.forEach(name ->
        NgsiRefusal.unless(NAME.matcher(name).matches(), "attrs: names of attributes by commas"));
    return Set.copyOf(names);
  }

  private @Nullable GeoArea area() {
    var parts = List.of(parameter("georel"), parameter("geometry"), parameter("coordinates"));
    var given = parts.stream().filter(Optional::isPresent).count();
    if (given == 0) {
      return null;
    }
    NgsiRefusal.unless(
        given == parts.size(), "georel, geometry and coordinates are given together");
    return GeoQueryParser.parse(
        parts.getFirst().orElseThrow(), parts.get(1).orElseThrow(), parts.getLast().orElseThrow());
  }

  /// None is right only where nothing but the number is asked for.
  private int limit() {
    var limit = number("limit", USUAL, 0);
    if (limit > MOST) {
      throw NgsiRefusal.tooMany("limit: at most " + MOST);
    }
    NgsiRefusal.unless(
        limit > 0 || parameter("count").isPresent(), "limit: 1 to " + MOST + ", or 0 with count");
    return limit;
  }

  private int offset() {
    var offset = number("offset", 0, 0);
    if (offset > MOST_OFFSET) {
      throw NgsiRefusal.tooMany(
          "offset: at most " + MOST_OFFSET + "; go on by the Link header of each answer");
    }
    return offset;
  }

  private int number(String name, int usual, int least) {
    var text = parameter(name);
    NgsiRefusal.unless(text.isEmpty() || text.get().matches("\\d{1,9}"), name + ": a whole number");
    return Math.max(least, text.map(Integer::valueOf).orElse(usual));
  }

  private @Nullable String after() {
    var after = parameter("after").orElse(null);
    NgsiRefusal.unless(
        after == null || after.length() <= MOST_CURSOR, "after: as in the Link header");
    return after;
  }

  private static boolean flag(String name, String text) {
    NgsiRefusal.unless(Set.of("true", "false").contains(text), name + ": true or false");
    return Boolean.parseBoolean(text);
  }

  String id() {
    return Objects.requireNonNull(call.parameter("id"));
  }
}
