package fr.vigie.opendata;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.Messages;
import fr.vigie.report.PublicReport;
import fr.vigie.territory.Territories;

/// What a public report's codes are called, in the language of the reader.
public final class ReportNames {

  private final Territories territories;
  private final TerritoryCategories categories;

  public ReportNames(Territories territories, TerritoryCategories categories) {
    this.territories = territories;
    this.categories = categories;
  }

  /// The label of its category; the code of one that the catalogue has no more.
  public String category(PublicReport report) {
    return categories.named(categories.key(report.territory(), report.category())).label().said();
  }

  public String commune(PublicReport report) {
    return territories.commune(report.commune()).name();
  }

  /// Who answers for it.
  public String responsible(PublicReport report) {
    return territories.organisation(report.responsible()).name();
  }

  public String status(PublicReport report) {
    return Messages.of("ReportStatus." + report.status().name());
  }
}
