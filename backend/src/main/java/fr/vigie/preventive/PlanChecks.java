package fr.vigie.preventive;

import fr.vigie.asset.Assets;
import fr.vigie.measurement.Metric.Nature;
import fr.vigie.measurement.Metrics;
import fr.vigie.shared.InvalidInput;
import fr.vigie.team.Skills;
import fr.vigie.team.Teams;
import fr.vigie.territory.Territories;
import org.jspecify.annotations.Nullable;

/// Whether what a plan says can be done in its territory.
final class PlanChecks {

  private final Territories territories;
  private final Assets assets;
  private final PlanAssets planAssets;
  private final Metrics metrics;
  private final Skills skills;
  private final Teams teams;

  PlanChecks(
      Territories territories,
      Assets assets,
      PlanAssets planAssets,
      Metrics metrics,
      Skills skills,
      Teams teams) {
    this.territories = territories;
    this.assets = assets;
    this.planAssets = planAssets;
    this.metrics = metrics;
    this.skills = skills;
    this.teams = teams;
  }

  /// Throws {@link InvalidInput} that names what does not do.
  void check(String territory, PlanTerms terms) {
    var set = terms.assets();
    InvalidInput.unless(
        set.commune() == null || territories.get(territory).communes().contains(set.commune()),
        "inseeCode",
        "a commune of the territory");
    InvalidInput.unless(
        set.below() == null
            || assets.find(set.below()).filter(a -> a.territory().equals(territory)).isPresent(),
        "belowAssetId",
        "the ID of equipment of the territory");
    terms
        .work()
        .skills()
        .forEach(code ->
            InvalidInput.unless(
                skills.find(code).isPresent(), "skillCodes", "a skill, see `skills`"));
    checkTeam(territory, terms.work().team());
    if (terms.recurrence() instanceof Recurrence.Meter(var metric, _)) {
      InvalidInput.unless(
          metrics.find(metric).filter(m -> m.nature() == Nature.COUNTER).isPresent(),
          "metric",
          "a metric that only grows, see `metrics`");
    }
    checkEquipment(territory, terms);
  }

  private void checkTeam(String territory, @Nullable String team) {
    InvalidInput.unless(
        team == null || teams.find(team).filter(t -> t.territory().equals(territory)).isPresent(),
        "teamId",
        "the ID of a team of the territory");
  }

  private void checkEquipment(String territory, PlanTerms terms) {
    var count = 0;
    var read = 0L;
    String after = null;
    do {
      var page = planAssets.page(territory, terms, after);
      count += page.items().size();
      read += page.items().stream().filter(item -> item.value().index() != null).count();
      after = page.hasNext() ? page.endCursor() : null;
    } while (after != null && count <= PlanAssets.MOST);
    InvalidInput.unless(
        count > 0 && count <= PlanAssets.MOST,
        "assetKind",
        "1 to " + PlanAssets.MOST + " pieces of equipment");
    InvalidInput.unless(
        !(terms.recurrence() instanceof Recurrence.Meter) || read > 0,
        "metric",
        "a metric that some of the equipment has been read by");
  }
}
