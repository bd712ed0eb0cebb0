package fr.vigie.reportimport;

import fr.vigie.category.Categories;
import fr.vigie.category.Category;
import fr.vigie.importfile.MappingFields;
import fr.vigie.importfile.SandboxReader;
import fr.vigie.report.Report.Channel;
import fr.vigie.reportimport.CategoryRule.Comparison;
import fr.vigie.reportimport.CategoryRule.Condition;
import fr.vigie.reportimport.Mapping.Columns;
import fr.vigie.reportimport.Mapping.Status;
import fr.vigie.shared.InvalidInput;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads mappings; throws {@link InvalidInput} that names the field.
final class MappingReader {

  private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-1", "windows-1252");

  private final Categories categories;

  MappingReader(Categories categories) {
    this.categories = categories;
  }

  Mapping read(InputStream json) {
    return mapping(MappingFields.of(json));
  }

  private Mapping mapping(MappingFields fields) {
    var columns = columns(fields.object("columns"));
    return new Mapping(
        fields.text("source", "[a-z0-9-]{1,40}", "at most 40 of a-z, 0-9 and -"),
        fields.text("attribution"),
        fields.text("licence"),
        encoding(fields),
        fields.text("separator", "[,;|\t]", "a comma, semicolon, bar or tab").charAt(0),
        columns,
        times(fields.object("times")),
        fields.optionalObject("channels").map(MappingReader::channels).orElse(Map.of()),
        fields.objects("categories").stream().map(rule -> rule(rule, columns)).toList(),
        SandboxReader.read(fields.object("territory")));
  }

  private static Charset encoding(MappingFields fields) {
    var name = fields.optionalText("encoding").orElse(ENCODINGS.getFirst());
    InvalidInput.unless(ENCODINGS.contains(name), fields.field("encoding"), "one of " + ENCODINGS);
    return Charset.forName(name);
  }

  private static Columns columns(MappingFields fields) {
    return new Columns(
        fields.text("id"),
        fields.text("filedAt"),
        fields.optionalText("closedAt").orElse(null),
        fields.optionalObject("status").map(MappingReader::status).orElse(null),
        fields.texts("categories"),
        place(fields.object("place")),
        fields.optionalText("channel").orElse(null));
  }

  private static Status status(MappingFields fields) {
    return new Status(fields.text("column"), Set.copyOf(fields.texts("closed")));
  }

  private static PlaceColumns place(MappingFields fields) {
    return fields.names().contains("literal")
        ? new PlaceColumns.Literal(fields.text("literal"))
        : new PlaceColumns.Pair(fields.text("latitude"), fields.text("longitude"));
  }

  private static Times times(MappingFields fields) {
    var zone = fields.text("zone");
    InvalidInput.unless(
        ZoneId.getAvailableZoneIds().contains(zone), fields.field("zone"), "an IANA time zone");
    var formats = fields.texts("formats").stream().map(text -> format(fields, text)).toList();
    return new Times(formats, ZoneId.of(zone));
  }

  private static DateTimeFormatter format(MappingFields fields, String pattern) {
    try {
      // Strict, as 31 February is no day; it asks for an era beside a year such as yyyy.
      return new DateTimeFormatterBuilder()
          .appendPattern(pattern)
          .parseDefaulting(ChronoField.ERA, 1)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw fields.refused("formats", "patterns such as yyyy-MM-dd HH:mm:ssxxx");
    }
  }

  private static Map<String, Channel> channels(MappingFields fields) {
    var channels = new HashMap<String, Channel>();
    for (var name : fields.names()) {
      var known = List.of(Channel.values()).stream().map(Channel::name).toList();
      var channel = fields.text(name);
      InvalidInput.unless(known.contains(channel), fields.field(name), "one of " + known);
      channels.put(name, Channel.valueOf(channel));
    }
    return channels;
  }

  private CategoryRule rule(MappingFields fields, Columns columns) {
    var known = categories.list().stream().map(Category::code).toList();
    var category = fields.text("category");
    InvalidInput.unless(known.contains(category), fields.field("category"), "one of " + known);
    var where = fields.object("where");
    where
        .names()
        .forEach(column ->
            InvalidInput.unless(
                columns.categories().contains(column),
                where.field(column),
                "one of " + columns.categories()));
    InvalidInput.unless(!where.names().isEmpty(), fields.field("where"), "at least one column");
    var conditions =
        where.names().stream().flatMap(column -> conditions(column, where.object(column)));
    return new CategoryRule(category, conditions.toList());
  }

  private static Stream<Condition> conditions(String column, MappingFields fields) {
    var words = List.of(Comparison.values()).stream().map(Comparison::word).toList();
    var given = fields.names();
    InvalidInput.unless(
        !given.isEmpty() && words.containsAll(given), fields.path(), "some of " + words);
    return List.of(Comparison.values()).stream()
        .filter(comparison -> given.contains(comparison.word()))
        .map(each -> new Condition(column, each, fields.text(each.word())));
  }
}
