package fr.vigie.follow;

import fr.vigie.category.Categories;
import fr.vigie.category.UnknownCategory;
import fr.vigie.follow.Follow.Around;
import fr.vigie.follow.Follow.OfCommune;
import fr.vigie.follow.Follow.Subject;
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
  private final Categories categories;
  private final Ids ids;
  private final Clock clock;

  FollowPlace(
      Follows follows,
      FollowSecrets secrets,
      Territories territories,
      Categories categories,
      Ids ids,
      Clock clock) {
    this.follows = follows;
    this.secrets = secrets;
    this.territories = territories;
    this.categories = categories;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome followCommune(Viewer viewer, String inseeCode) {
    var commune = territories.findCommune(inseeCode);
    return commune.isEmpty() || commune.get().territory() == null
        ? new Outcome.CommuneNotServed(commune.orElse(null))
        : follow(viewer, new OfCommune(inseeCode));
  }

  public Outcome followArea(Viewer viewer, Around around) {
    InvalidInput.unless(
        around.metres() >= LEAST_METRES && around.metres() <= MOST_METRES,
        "radiusMetres",
        LEAST_METRES + " to " + MOST_METRES);
    for (var code : around.categories()) {
      if (categories.find(code).isEmpty()) {
        return new Outcome.CategoryUnknown(code);
      }
    }
    var commune = territories.communeAt(around.centre());
    return commune.isEmpty() ? new Outcome.CommuneNotServed(null) : follow(viewer, around);
  }

  private Outcome follow(Viewer viewer, Subject subject) {
    var holder = secrets.holder(viewer);
    if (holder == null) {
      return new Outcome.SignInNeeded();
    }
    try {
      return followOnce(holder, subject);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return new Outcome.Followed(follows.find(holder, subject).orElseThrow());
    }
  }

  private Outcome followOnce(String holder, Subject subject) {
    var before = follows.find(holder, subject);
    if (before.isPresent()) {
      return new Outcome.Followed(before.get());
    }
    if (follows.count(holder) >= FollowReport.MOST_FOLLOWS) {
      return new Outcome.TooManyFollows();
    }
    var now = clock.instant();
    var follow = new Follow(ids.next("flw"), holder, subject, now, now);
    follows.add(follow);
    return new Outcome.Followed(follow);
  }
}
