package fr.vigie.delivery;

import fr.vigie.graphql.FeatureWiring;
import fr.vigie.outbox.DeliveryFigures;
import fr.vigie.report.Reports;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrders;

/// What the rest of the backend sees of how notifications went out.
public record DeliveryModule(FeatureWiring wiring) {

  public static DeliveryModule on(
      DeliveryFigures figures, Territories territories, Reports reports, WorkOrders workOrders) {
    return new DeliveryModule(
        new DeliveryWiring(
            new SeeDeliveryFigures(figures, territories),
            new SeeDeliveries(figures, reports, workOrders)));
  }
}
