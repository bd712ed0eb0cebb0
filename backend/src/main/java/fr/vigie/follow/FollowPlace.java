package fr.vigie.follow;

import fr.vigie.abuse.ActLimits;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.category.UnknownCategory;
import fr.vigie.follow.Follow.Around;
import fr.vigie.follow.Follow.OfCommune;
import fr.vigie.follow.Follow.Subject;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Commune;
import fr.vigie.territory.NotServed;
import fr.vigie.territory.Territories;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Somebody who signed in follows what is reported in a commune, or around a place. Followed again
/// it changes nothing.
public final class FollowPlace {

  public static final int LEAST_METRES = 50;
  public static final int MOST_METRES = 5_000;

  public sealed interface Outcome {
    record Followed(Follow follow) implements Outcome {}

    record CategoryUnknown(String categoryCode) implements Outcome, UnknownCategory {}

    record CommuneNotServed(@Nullable Commune commune) implements Outcome, NotServed {}

    record SignInNeeded() implements Outcome {}

    record TooManyFollows() implements Outcome {}
  }

  private final Follows follows;
  private final FollowSecrets secrets;
  private final Territories territories;
  private final TerritoryCategories categories;
  private final ActLimits limits;
  private final Ids ids;
  private final Clock clock;

  FollowPlace(
      Follows follows,
      FollowSecrets secrets,
      Territories territories,
      TerritoryCategories categories,
      ActLimits limits,
      Ids ids,
      Clock clock) {
    this.follows = follows;
    this.secrets = secrets;
    this.territories = territories;
    this.categories = categories;
    this.limits = limits;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public Outcome followCommune(Viewer viewer, Sender sender, String inseeCode) {
    var commune = territories.findCommune(inseeCode);
    return commune.isEmpty() || commune.get().territory() == null
        ? new Outcome.CommuneNotServed(commune.orElse(null))
        : follow(viewer, sender, new OfCommune(inseeCode));
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public Outcome followArea(Viewer viewer, Sender sender, Around around) {
    InvalidInput.unless(
        around.metres() >= LEAST_METRES && around.metres() <= MOST_METRES,
        "radiusMetres",
        LEAST_METRES + " to " + MOST_METRES);
    for (var code : around.categories()) {
      if (categories.anywhere(code).isEmpty()) {
        return new Outcome.CategoryUnknown(code);
      }
    }
    var commune = territories.communeAt(around.centre());
    return commune.isEmpty()
        ? new Outcome.CommuneNotServed(null)
        : follow(viewer, sender, around.in(commune.get().inseeCode()));
  }

  private Outcome follow(Viewer viewer, Sender sender, Subject subject) {
    var holder = secrets.holder(viewer);
    if (holder == null) {
      return new Outcome.SignInNeeded();
    }
    var before = follows.find(holder, subject);
    if (before.isPresent()) {
      return new Outcome.Followed(before.get());
    }
    limits.spend(LimitedAct.FOLLOW, viewer, sender);
    try {
      return followOnce(holder, subject);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return new Outcome.Followed(follows.find(holder, subject).orElseThrow());
    }
  }

  private Outcome followOnce(String holder, Subject subject) {
    if (follows.count(holder) >= FollowReport.MOST_FOLLOWS) {
      return new Outcome.TooManyFollows();
    }
    var now = clock.instant();
    var follow = new Follow(ids.next("flw"), holder, subject, now, now);
    follows.add(follow);
    return new Outcome.Followed(follow);
  }
}
