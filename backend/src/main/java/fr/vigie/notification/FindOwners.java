package fr.vigie.notification;

import fr.vigie.follow.FollowLinks;
import fr.vigie.follow.FollowSecrets;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets somebody act on what they are told: signed in, or by a secret link. Everyone else is
/// refused; a guessed link like one whose life is over.
final class FindOwners {

  private final FollowSecrets secrets;
  private final FollowLinks links;

  FindOwners(FollowSecrets secrets, FollowLinks links) {
    this.secrets = secrets;
    this.links = links;
  }

  /// @param secret of the link; null for who signed in
  NotificationOutcome of(
      Viewer viewer,
      Sender sender,
      @Nullable String secret,
      Function<Owners, NotificationOutcome> act) {
    if (secret == null) {
      return viewer.isSignedIn()
          ? act.apply(of(viewer))
          : new NotificationOutcome.SignInOrLinkNeeded();
    }
    return switch (links.open(secret, sender.counted())) {
      case FollowLinks.Outcome.Opened opened ->
          act.apply(new Owners(List.of(opened.follow().holder()), false));
      case FollowLinks.Outcome.Unusable _ -> new NotificationOutcome.FollowLinkUnusable();
      case FollowLinks.Outcome.TooManyAttempts _ -> new NotificationOutcome.TooManyAttempts();
    };
  }

  private Owners of(Viewer viewer) {
    var ids = new ArrayList<String>();
    var isStaff = viewer.person() != null;
    if (isStaff) {
      ids.add(viewer.staff().id());
    }
    ids.add(Objects.requireNonNull(secrets.holder(viewer)));
    return new Owners(ids, isStaff);
  }
}
