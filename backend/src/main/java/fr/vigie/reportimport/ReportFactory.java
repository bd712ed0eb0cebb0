package fr.vigie.reportimport;

import fr.vigie.category.Categories;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.reportimport.RowReader.Case;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Commune;
import fr.vigie.territory.WorkingDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes reports of the cases of another system, without their free text: it may hold personal data
/// that its writers did not give to us.
final class ReportFactory {

  private static final String FINGERPRINT = "imported";

  private final String source;
  private final Commune commune;
  private final Categories categories;
  private final Ids ids;

  ReportFactory(String source, Commune commune, Categories categories, Ids ids) {
    this.source = source;
    this.commune = commune;
    this.categories = categories;
    this.ids = ids;
  }

  private String territory() {
    return Objects.requireNonNull(commune.territory());
  }

  Report report(Case imported) {
    var category = categories.get(imported.category());
    var filedAt = imported.filedAt();
    var timeline = timeline(imported);
    return new Report(
        ids.at("rep", filedAt),
        "import:" + source + ":" + imported.id(),
        FINGERPRINT,
        category.code(),
        category.domain(),
        timeline.getLast().status(),
        null,
        List.of(),
        imported.place(),
        commune.inseeCode(),
        territory(),
        commune.responsibleFor(category.domain()),
        null,
        imported.channel(),
        null,
        filedAt,
        WorkingDays.after(filedAt, category.workingDays(), commune.department()),
        timeline,
        null,
        false);
  }

  private static List<Step> timeline(Case imported) {
    var timeline = new ArrayList<Step>();
    timeline.add(new Step(imported.filedAt(), Act.FILE, Status.RECEIVED));
    var closedAt = imported.closedAt();
    if (closedAt != null) {
      timeline.add(new Step(closedAt, Act.CLOSE, Status.CLOSED));
    }
    return timeline;
  }
}
