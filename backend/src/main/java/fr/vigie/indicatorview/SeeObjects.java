package fr.vigie.indicatorview;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Bucket;
import fr.vigie.indicator.Group;
import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.LiveAssets;
import fr.vigie.indicator.Source.Now;
import fr.vigie.indicator.Source.Rank;
import fr.vigie.indicator.Source.Ratio;
import fr.vigie.indicator.Source.Saved;
import fr.vigie.indicator.Source.Standing;
import fr.vigie.indicator.Source.Sum;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.tally.CountedObjects;
import fr.vigie.tally.CountedObjects.Total;
import fr.vigie.tally.Measure;
import fr.vigie.tally.Part;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone opens a number down to what it was counted of: as many objects as the number says, or as
/// a share, a median or a rank says that there were.
final class SeeObjects {

  private final CountedObjects objects;
  private final LiveAssets assets;
  private final Territories territories;
  private final Clock clock;

  SeeObjects(CountedObjects objects, LiveAssets assets, Territories territories, Clock clock) {
    this.objects = objects;
    this.assets = assets;
    this.territories = territories;
    this.clock = clock;
  }

  /// Which number.
  ///
  /// @param territory null for the whole region
  record Request(
      Indicator indicator,
      @Nullable String territory,
      @Nullable Domain domain,
      LocalDate from,
      LocalDate until,
      int first,
      @Nullable String after) {

    Request {
      Question.checkDays(from, until);
      InvalidInput.unless(
          indicator.isOfObjects(), "indicator", "an indicator that is counted of objects");
      InvalidInput.unless(
          after == null || after.matches("(rep|wo|alm|ast)_[0-9A-Za-z-]{1,80}"),
          "after",
          "a cursor of the same list");
    }

    Bucket bucket() {
      return new Bucket(from, until);
    }
  }

  /// Empty when there is no such territory, or the viewer may not see its figures.
  Optional<Page<String>> see(Viewer viewer, Request request) {
    var scope = viewer.scope(Right.SEE_FIGURES);
    var territory = request.territory();
    if (territory == null) {
      return scope.isEverywhere()
          ? Optional.of(page(Group.region(territories).territories(), request))
          : Optional.empty();
    }
    return territories
        .find(territory)
        .filter(found -> scope.holds(found.id()))
        .map(found -> page(List.of(found.id()), request));
  }

  private Page<String> page(List<String> in, Request request) {
    var today = LocalDate.ofInstant(clock.instant(), Part.PARIS);
    var indicator = request.indicator();
    if (!indicator.isOf(request.domain()) || request.from().isAfter(today)) {
      return new Page<>(List.of(), false);
    }
    return switch (indicator.source()) {
      case Standing standing -> counted(in, request, standing.measure(), today);
      case Sum sum -> counted(in, request, sum.measure(), today);
      case Ratio ratio -> counted(in, request, ratio.part(), today);
      case Rank rank -> counted(in, request, rank.times(), today);
      case Now now -> now(in, request, now.what(), today);
      case Saved _ -> throw new IllegalStateException(indicator + " is not counted of objects");
    };
  }

  private Page<String> counted(List<String> in, Request request, Measure measure, LocalDate today) {
    var until = measure.isSpan() ? request.bucket().end(today) : request.until();
    var total = new Total(in, request.domain(), measure, request.from(), until);
    return objects.page(total, request.first(), request.after());
  }

  private Page<String> now(
      List<String> in, Request request, LiveAssets.What what, LocalDate today) {
    return request.bucket().holds(today)
        ? assets.page(what, in, request.domain(), request.first(), request.after())
        : new Page<>(List.of(), false);
  }
}
