package fr.vigie.practice;

import fr.vigie.effect.EffectView;
import fr.vigie.energy.Rounded;
import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.Practice.Context;
import fr.vigie.practice.Practice.Means;
import fr.vigie.practice.PracticeWiring.Listed;
import fr.vigie.practice.Uncertainty.Cause;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import org.jspecify.annotations.Nullable;

/// How the types of `practice.graphqls` are read.
final class PracticeView {

  private final Territories territories;

  PracticeView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    practice(views);
    EffectView.declare(views);
    result(views);
    ratios(views);
    lists(views);
  }

  private void practice(Views views) {
    views
        .of("Practice", Practice.class)
        .value("id", Practice::id)
        .part("territory", practice -> territories.get(practice.territory()))
        .part(
            "communes", practice -> practice.communes().stream().map(territories::commune).toList())
        .value("domain", practice -> practice.deed().domain())
        .value("title", practice -> practice.deed().title())
        .value("description", practice -> practice.deed().description())
        .reference("template", "template", practice -> template(practice.deed().means()))
        .value("lightingSchedule", practice -> schedule(practice.deed().means()))
        .value("assetKind", practice -> practice.deed().assetKind())
        .value("startedOn", practice -> practice.deed().startedOn())
        .value("costEur", practice -> Rounded.cents(practice.deed().costEur()))
        .value("kilometres", practice -> practice.deed().kilometres())
        .part("context", Practice::context)
        .value("status", Practice::status)
        .part("result", Practice::result)
        .part("effect", Practice::effect)
        .part("ratios", PracticeRatios::of)
        .value("recordedAt", Practice::recordedAt)
        .value("publishedAt", Practice::publishedAt)
        .asked(
            "viewerCanPublish",
            (practice, asked) ->
                asked.context(Viewer.class).may(Right.SET_UP, practice.territory())
                    && PracticeLifecycle.after(practice.status(), PracticeLifecycle.Act.PUBLISH)
                        .isPresent());
    views
        .of("PracticeContext", Context.class)
        .value("inhabitantCount", Context::inhabitants)
        .value("lampCount", Context::lamps);
  }

  private static @Nullable String template(@Nullable Means means) {
    return means != null && means.kind() == Means.Kind.TEMPLATE ? means.id() : null;
  }

  private static @Nullable String schedule(@Nullable Means means) {
    return means != null && means.kind() == Means.Kind.LIGHTING_SCHEDULE ? means.says() : null;
  }

  private static void result(Views views) {
    views
        .of("PracticeResult", PracticeResult.class)
        .value("from", PracticeResult::from)
        .value("to", PracticeResult::to)
        .value("measuredAt", PracticeResult::measuredAt)
        .part("figures", PracticeResult::figures)
        .value("lampCount", PracticeResult::lamps)
        .part("uncertainty", PracticeResult::uncertainty)
        .value("gaps", result -> result.gaps().stream().sorted().toList())
        .part("factors", PracticeResult::factors);
    views
        .of("PracticeUncertainty", Uncertainty.class)
        .value("kwhSavedLow", uncertainty -> Rounded.to3(uncertainty.kwhLow()))
        .value("kwhSavedHigh", uncertainty -> Rounded.to3(uncertainty.kwhHigh()))
        .part("causes", Uncertainty::causes);
    views
        .of("UncertaintyCause", Cause.class)
        .value("gap", Cause::gap)
        .value("lampCount", Cause::lamps)
        .value("kwh", cause -> Rounded.to3(cause.kwh()));
  }

  private static void ratios(Views views) {
    views
        .of("PracticeRatios", PracticeRatios.class)
        .value("costEurPerLamp", ratios -> Rounded.cents(ratios.costEur().lamp()))
        .value("costEurPerInhabitant", ratios -> Rounded.cents(ratios.costEur().inhabitant()))
        .value("costEurPerKilometre", ratios -> Rounded.cents(ratios.costEur().kilometre()))
        .value("kwhSavedPerLampAndYear", ratios -> kwh(ratios.kwhSavedAYear().lamp()))
        .value("kwhSavedPerInhabitantAndYear", ratios -> kwh(ratios.kwhSavedAYear().inhabitant()))
        .value("kwhSavedPerKilometreAndYear", ratios -> kwh(ratios.kwhSavedAYear().kilometre()))
        .value("paybackYears", ratios -> Rounded.cents(ratios.paybackYears()));
  }

  private static @Nullable Double kwh(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Rounded.to3(value));
  }

  private void lists(Views views) {
    views
        .of("PracticeConnection", Listed.class)
        .part("edges", listed -> listed.page().edges())
        .part("pageInfo", listed -> listed.page().pageInfo())
        .part("similarTo", Listed::similar);
    edges(views);
    views
        .of("SimilarSize", SimilarSize.class)
        .part("territory", size -> territories.get(size.territory()))
        .value("inhabitantCount", SimilarSize::inhabitants)
        .value("leastInhabitantCount", SimilarSize::leastInhabitants)
        .value("mostInhabitantCount", SimilarSize::mostInhabitants)
        .value("lampCount", SimilarSize::lamps)
        .value("leastLampCount", size -> size.hasLamps() ? size.leastLamps() : null)
        .value("mostLampCount", size -> size.hasLamps() ? size.mostLamps() : null);
  }

  @SuppressWarnings("rawtypes") // whatever the nodes are
  private static void edges(Views views) {
    views
        .of("PracticeEdge", Connection.Edge.class)
        .value("cursor", Connection.Edge::cursor)
        .part("node", Connection.Edge::node);
  }
}
