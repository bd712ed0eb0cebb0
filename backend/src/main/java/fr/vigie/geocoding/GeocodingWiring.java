package fr.vigie.geocoding;

import fr.vigie.graphql.FeatureWiring;
import fr.vigie.report.ReportSight;
import fr.vigie.view.Views;
import graphql.schema.idl.RuntimeWiring;
import java.util.Set;

/// The field of `report.graphqls` that a geocoder fills.
final class GeocodingWiring implements FeatureWiring {

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    // What is read is declared below.
  }

  @Override
  public void declare(Views views) {
    views
        .stored("Report")
        .where(
            ReportSight.OF_PLACE,
            ReportSight::seesPlace,
            place ->
                place.value(
                    "address",
                    Set.of("filing"),
                    (report, _) -> report.within("filing").within("address").text("text")));
  }
}
