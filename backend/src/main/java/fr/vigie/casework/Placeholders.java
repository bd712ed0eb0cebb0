package fr.vigie.casework;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.report.Report;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import fr.vigie.territory.Territories;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template says of the report that it answers, such as `{commune}`.
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> KNOWN =
      Set.of("reference", "category", "commune", "responsible", "filedAt", "dueAt");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TerritoryCategories categories;
  private final Territories territories;

  Placeholders(TerritoryCategories categories, Territories territories) {
    this.categories = categories;
    this.territories = territories;
  }

  /// Throws {@link InvalidInput} that names the first that stands for nothing.
  static void check(String text, String field) {
    PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !KNOWN.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw new InvalidInput(field, "{" + name + "} stands for nothing");
        });
    InvalidInput.unless(
        PLACEHOLDER.matcher(text).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}'),
        field,
        "braces around placeholders only");
  }

  String fill(AnswerTemplate template, Report report) {
    var locale = template.locale();
    return PLACEHOLDER
        .matcher(template.text())
        .replaceAll(
            (MatchResult found) -> Matcher.quoteReplacement(value(found.group(1), report, locale)));
  }

  private String value(String name, Report report, Locale locale) {
    return switch (name) {
      case "reference" -> Objects.requireNonNullElse(report.filing().reference(), report.id());
      case "category" -> category(report, locale);
      case "commune" -> territories.commune(report.commune()).name();
      case "responsible" -> territories.organisation(report.responsible()).name();
      case "filedAt" -> day(report.filedAt(), locale);
      // The end of a day is the first instant of the next.
      case "dueAt" -> day(report.dueAt().minusMillis(1), locale);
      default -> throw new IllegalStateException(name);
    };
  }

  private String category(Report report, Locale locale) {
    var label = categories.named(categories.key(report.territory(), report.category())).label();
    return label.in(Language.ofHeader(locale.toLanguageTag())).text();
  }

  private static String day(Instant instant, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(instant.atZone(PARIS));
  }
}
