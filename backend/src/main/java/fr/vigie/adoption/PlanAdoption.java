package fr.vigie.adoption;

import fr.vigie.asset.AssetFilter;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetOrder;
import fr.vigie.asset.AssetReads;
import fr.vigie.energy.ForeseeSavings;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.FindPractices;
import fr.vigie.practice.Practice;
import fr.vigie.practice.Practice.Means;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.view.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An administrator asks what would come of taking a practice over; nothing changes.
final class PlanAdoption {

  /// What is asked.
  ///
  /// @param from the first day; null for today
  record Request(String practice, String territory, @Nullable LocalDate from) {}

  sealed interface Outcome permits Planned, AdoptionRefusal {}

  record Planned(AdoptionPlan plan) implements Outcome {}

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int MOST_YEARS = 2;

  private final Adoptions adoptions;
  private final FindPractices practices;
  private final Territories territories;
  private final AssetReads assets;
  private final Takeovers takeovers;
  private final ForeseeSavings foresee;
  private final Clock clock;

  PlanAdoption(
      Adoptions adoptions,
      FindPractices practices,
      Territories territories,
      AssetReads assets,
      Takeovers takeovers,
      ForeseeSavings foresee,
      Clock clock) {
    this.adoptions = adoptions;
    this.practices = practices;
    this.territories = territories;
    this.assets = assets;
    this.takeovers = takeovers;
    this.foresee = foresee;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a day that is over or too far away, and for the territory that
  /// the practice is from.
  Outcome plan(Viewer viewer, Request request) {
    var lacking = lacking(viewer, request.territory());
    if (lacking.isPresent()) {
      return new AdoptionRefusal.NotAllowed(lacking.get());
    }
    var territory = territories.find(request.territory());
    if (territory.isEmpty()) {
      return new AdoptionRefusal.TerritoryNotFound(request.territory());
    }
    return practices
        .find(viewer, request.practice())
        .map(practice -> plan(practice, territory.get(), request))
        .orElseGet(() -> new AdoptionRefusal.PracticeNotFound(request.practice()));
  }

  /// The first right that the viewer lacks: it sets up the territory, and what savings are counted
  /// by.
  static Optional<Right> lacking(Viewer viewer, String territory) {
    return List.of(Right.SET_UP, Right.SET_ENERGY).stream()
        .filter(right -> !viewer.may(right, territory))
        .findFirst();
  }

  private Outcome plan(Practice practice, Territory territory, Request request) {
    InvalidInput.unless(
        !practice.territory().equals(territory.id()),
        "territoryId",
        "another territory than that of the practice");
    var means = practice.deed().means();
    if (practice.status() != Practice.Status.PUBLISHED || means == null) {
      return new AdoptionRefusal.PracticeNotAdoptable(practice);
    }
    var before = adoptions.find(practice.id(), territory.id());
    if (before.isPresent()) {
      return new AdoptionRefusal.PracticeAdopted(before.get());
    }
    var kind = practice.deed().assetKind();
    return kind != null && !has(territory, kind)
        ? new AdoptionRefusal.AssetKindMissing(kind)
        : new Planned(plan(practice, territory, means, first(request.from(), means)));
  }

  private boolean has(Territory territory, AssetKind kind) {
    var filter =
        new AssetFilter(
            territory.id(),
            List.of(),
            List.of(kind),
            List.of(),
            List.of(AssetLifecycle.INSTALLED),
            false,
            null,
            null,
            null,
            new Scope(false, Set.of()));
    var page = assets.page(filter, AssetOrder.BY_LABEL, 1, null, new Wanted(Set.of("_id")));
    return !page.items().isEmpty();
  }

  private LocalDate first(@Nullable LocalDate from, Means means) {
    var today = LocalDate.ofInstant(clock.instant(), PARIS);
    var first = from == null ? today : from;
    InvalidInput.unless(
        !first.isBefore(today) && !first.isAfter(today.plusYears(MOST_YEARS)),
        "from",
        "today or in the next two years");
    InvalidInput.unless(
        first.equals(today) || means.kind() == Means.Kind.LIGHTING_SCHEDULE,
        "from",
        "today for a template");
    return first;
  }

  private AdoptionPlan plan(Practice practice, Territory territory, Means means, LocalDate from) {
    var steps = takeovers.of(means.kind()).plan(means.id(), territory, from);
    var schedule = steps.schedule();
    return new AdoptionPlan(
        practice,
        territory,
        schedule == null ? from : schedule.validFrom(),
        steps,
        schedule == null ? null : foresee.foresee(schedule));
  }
}
