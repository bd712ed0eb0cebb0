package fr.vigie.view;

import fr.vigie.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The plans of R1 and R2, as the compiler makes them.
final class ReportPlans {

  private static final Shape REQUIRED = new Shape(true, false, false);
  private static final Shape LIST = new Shape(true, true, true);

  private enum Status {
    RECEIVED,
    PLANNED
  }

  private record Named(String code, String label) {}

  private final StoredView report;
  private final View<GeoPoint> place;
  private final View<Named> named;

  ReportPlans() {
    var views = new Views();
    var held =
        Map.of(
            "lamp-out",
            new Named("lamp-out", "Éclairage"),
            "88383",
            new Named("88383", "Remiremont"));
    this.report =
        views
            .stored("Report")
            .id()
            .constant("status", Status.class)
            .held("category", "category", held::get)
            .held("commune", "commune", held::get)
            .text("territory")
            .place("location")
            .instant("filedAt")
            .instant("dueAt")
            .flag("isGenerated");
    this.place =
        views
            .of("GeoPoint", GeoPoint.class)
            .value("latitude", GeoPoint::latitude)
            .value("longitude", GeoPoint::longitude);
    this.named =
        views.of("Named", Named.class).value("code", Named::code).value("label", Named::label);
  }

  Plan map() {
    return plan(report.fields().keySet().stream());
  }

  Plan list() {
    return plan(Stream.of("id", "status", "category"));
  }

  private Plan plan(Stream<String> fields) {
    return new Plan(LIST, new ObjectPlan<>(report, fields.map(this::field).toList()));
  }

  private FieldPlan<Row> field(String name) {
    var key = FieldPlan.key(name);
    return switch (report.fields().get(name)) {
      case Reading.Value<Row> value -> new FieldPlan.ValuePlan<>(key, value, REQUIRED);
      case Reading.Part<Row> part -> new FieldPlan.PartPlan<>(key, part, REQUIRED, all(place));
      case Reading.Held<Row> held -> HeldPlan.of(key, held, REQUIRED, all(named));
      case Reading.Reference<Row> _ -> throw new IllegalStateException(name);
    };
  }

  private static <S> ObjectPlan<S> all(View<S> view) {
    List<FieldPlan<S>> fields =
        view.fields().entrySet().stream()
            .<FieldPlan<S>>map(each ->
                new FieldPlan.ValuePlan<>(
                    FieldPlan.key(each.getKey()), (Reading.Value<S>) each.getValue(), REQUIRED))
            .toList();
    return new ObjectPlan<>(view, fields);
  }
}
