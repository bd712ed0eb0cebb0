package fr.vigie.privacy;

import fr.vigie.follow.FollowLinks;
import fr.vigie.http.Sender;

/// Whoever filed a report without signing in has it forgotten by its secret link. The link opens
/// nothing after that.
final class EraseByLink {

  sealed interface Outcome {
    record Erased(Erasure erasure) implements Outcome {}

    /// It was guessed, its life is over, or it is not of who filed the report.
    record LinkUnusable() implements Outcome {}

    /// Too many links were tried from one address.
    record TooManyAttempts() implements Outcome {}
  }

  private final FollowLinks links;
  private final EraseReport erase;

  EraseByLink(FollowLinks links, EraseReport erase) {
    this.links = links;
    this.erase = erase;
  }

  Outcome erase(Sender sender, String secret) {
    return switch (links.open(secret, sender.counted())) {
      case FollowLinks.Outcome.TooManyAttempts _ -> new Outcome.TooManyAttempts();
      case FollowLinks.Outcome.Opened(var report, _, var isReporters) when isReporters ->
          new Outcome.Erased(erase.erase(report.id()));
      case FollowLinks.Outcome.Opened _, FollowLinks.Outcome.Unusable _ ->
          new Outcome.LinkUnusable();
    };
  }
}
