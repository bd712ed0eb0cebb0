package fr.vigie.delivery;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.DeliveryFigures;
import fr.vigie.outbox.DeliveryFigures.Told;
import fr.vigie.report.Reports;
import fr.vigie.shared.Page;
import fr.vigie.workorder.WorkOrders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells those who see a report or a work order as members of staff how people were told of it.
public final class SeeDeliveries {

  private final DeliveryFigures figures;
  private final Reports reports;
  private final WorkOrders workOrders;

  SeeDeliveries(DeliveryFigures figures, Reports reports, WorkOrders workOrders) {
    this.figures = figures;
    this.reports = reports;
    this.workOrders = workOrders;
  }

  /// Empty where there is nothing that the viewer may see.
  ///
  /// @param after the cursor of the last one known already; null to begin
  public Optional<Page<Told>> of(Viewer viewer, String subject, int first, @Nullable String after) {
    return maySee(viewer, subject)
        ? Optional.of(figures.told(subject, first, after))
        : Optional.empty();
  }

  private boolean maySee(Viewer viewer, String subject) {
    var report = reports.find(subject);
    return report.isPresent()
        ? viewer.may(Right.SEE_REPORTS, report.get().territory())
        : workOrders
            .find(subject)
            .filter(work -> viewer.may(Right.SEE_WORK, work.territory()))
            .isPresent();
  }
}
