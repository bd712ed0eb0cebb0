package fr.vigie.adoption;

import fr.vigie.adoption.FindAdoptions.Progress;
import fr.vigie.energy.Foreseen;
import fr.vigie.energy.SavingFigures;
import fr.vigie.graphql.Connection;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import java.time.LocalDate;

/// How the types of `adoption.graphqls` are read.
final class AdoptionView {

  /// The part of a calendar month that begins on a day.
  private record MonthOf(LocalDate from, SavingFigures figures) {}

  private final Territories territories;

  AdoptionView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    views
        .of("Adoption", Adoption.class)
        .value("id", Adoption::id)
        .reference("practice", "practice", Adoption::practice)
        .part("territory", adoption -> territories.get(adoption.territory()))
        .value("from", Adoption::from)
        .value("changeCount", Adoption::changes)
        .value("keptCount", Adoption::kept)
        .part("expected", Adoption::expected)
        .value("adoptedAt", Adoption::adoptedAt);
    Connection.declare(views, "Adoption");
    views
        .of("AdoptionPlan", AdoptionPlan.class)
        .part("practice", AdoptionPlan::practice)
        .part("territory", AdoptionPlan::territory)
        .value("from", AdoptionPlan::from)
        .part("changes", plan -> plan.steps().first())
        .value("changeCount", plan -> plan.steps().changes())
        .value("keptCount", plan -> plan.steps().kept())
        .part("expected", AdoptionPlan::expected);
    figures(views);
  }

  private static void figures(Views views) {
    views
        .of("ForeseenSavings", Foreseen.class)
        .value("from", Foreseen::from)
        .value("to", Foreseen::to)
        .part("total", Foreseen::total)
        .part(
            "months",
            foreseen ->
                foreseen.months().stream()
                    .map(month -> new MonthOf(month.from(), foreseen.figures(month)))
                    .toList())
        .value("lampCount", Foreseen::lamps)
        .value("lampCountWithoutPower", Foreseen::lampsWithoutPower)
        .value("eurPerKwh", Foreseen::eurPerKwh)
        .part("factor", Foreseen::factor)
        .value("gaps", foreseen -> foreseen.gaps().stream().toList());
    views
        .of("ForeseenMonth", MonthOf.class)
        .value("from", MonthOf::from)
        .part("figures", MonthOf::figures);
    views
        .of("AdoptionProgress", Progress.class)
        .part("adoption", Progress::adoption)
        .value("from", progress -> progress.followed().from())
        .value("to", progress -> progress.followed().to())
        .part("expected", progress -> progress.followed().expected())
        .part("measured", progress -> progress.followed().measured())
        .value("lampCount", progress -> progress.followed().lamps())
        .value("lampCountWithoutPower", progress -> progress.followed().lampsWithoutPower());
  }
}
