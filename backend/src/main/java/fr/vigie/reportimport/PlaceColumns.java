package fr.vigie.reportimport;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Where a row says its place, in degrees north and east.
sealed interface PlaceColumns {

  List<String> names();

  /// What the row says, however far off; empty when it says nothing that can be read.
  Optional<Degrees> read(UnaryOperator<String> fields);

  /// What a row says of its place, before anything is checked.
  record Degrees(double latitude, double longitude) {

    boolean isZero() {
      return latitude == 0 && longitude == 0;
    }

    boolean isOnEarth() {
      return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
  }

  /// Two columns of decimal degrees, with a point or a comma.
  record Pair(String latitude, String longitude) implements PlaceColumns {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{0,20})?");

    @Override
    public List<String> names() {
      return List.of(latitude, longitude);
    }

    @Override
    public Optional<Degrees> read(UnaryOperator<String> fields) {
      var north = fields.apply(latitude).strip().replace(',', '.');
      var east = fields.apply(longitude).strip().replace(',', '.');
      return DECIMAL.matcher(north).matches() && DECIMAL.matcher(east).matches()
          ? Optional.of(new Degrees(Double.parseDouble(north), Double.parseDouble(east)))
          : Optional.empty();
    }
  }

  /// One column with a literal of Python or JSON, such as `{'lon': 2.33, 'lat': 48.88}`.
  record Literal(String column) implements PlaceColumns {

    private static final String DECIMAL = "\\s*:\\s*([-+]?\\d{1,3}(?:\\.\\d{0,20})?)\\s*[,}]";
    private static final Pattern NORTH = Pattern.compile("['\"]lat(?:itude)?['\"]" + DECIMAL);
    private static final Pattern EAST =
        Pattern.compile("['\"](?:lon|lng|longitude)['\"]" + DECIMAL);

    @Override
    public List<String> names() {
      return List.of(column);
    }

    @Override
    public Optional<Degrees> read(UnaryOperator<String> fields) {
      var literal = fields.apply(column);
      return number(NORTH, literal)
          .flatMap(north -> number(EAST, literal).map(east -> new Degrees(north, east)));
    }

    private static Optional<Double> number(Pattern pattern, String literal) {
      var found = pattern.matcher(literal);
      return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }
  }
}
