package fr.vigie.casework;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.report.Report;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import fr.vigie.shared.SpokenTime;
import fr.vigie.territory.Territories;
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
    var language = Language.ofHeader(template.language());
    return PLACEHOLDER
        .matcher(template.text())
        .replaceAll((MatchResult found) ->
            Matcher.quoteReplacement(value(found.group(1), report, language)));
  }

  private String value(String name, Report report, Language language) {
    return switch (name) {
      case "reference" -> Objects.requireNonNullElse(report.filing().reference(), report.id());
      case "category" -> category(report, language);
      case "commune" -> territories.commune(report.commune()).name();
      case "responsible" -> territories.organisation(report.responsible()).name();
      case "filedAt" -> SpokenTime.day(report.filedAt(), language);
      // The end of a day is the first instant of the next.
      case "dueAt" -> SpokenTime.day(report.dueAt().minusMillis(1), language);
      default -> throw new IllegalStateException(name);
    };
  }

  private String category(Report report, Language language) {
    var label = categories.named(categories.key(report.territory(), report.category())).label();
    return label.in(language).text();
  }
}
