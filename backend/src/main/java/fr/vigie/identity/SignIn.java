package fr.vigie.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Says who is asking, from the bearer token that the request brings. A role that is granted or
/// taken away counts at once here, and half a minute later at most wherever it is not heard of; a
/// token that its issuer revokes ends as late.
public final class SignIn {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 10_000;

  private final BelievedTokens tokens;
  private final People people;
  private final Clock clock;
  private final Cache<String, Known> known;

  private record Known(Viewer viewer, Instant until) {}

  SignIn(BelievedTokens tokens, People people, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
  }

  /// The viewer that the token stands for; throws {@link InvalidToken} when it stands for nobody.
  public Viewer viewer(String token) {
    var found = known.getIfPresent(token);
    if (found == null) {
      found = verify(token);
      known.put(token, found);
    }
    if (clock.instant().isAfter(found.until())) {
      throw new InvalidToken("expired");
    }
    return found.viewer();
  }

  /// Forgets who is what, as a role has changed or somebody wants to be forgotten.
  public void forget() {
    known.invalidateAll();
  }

  private Known verify(String token) {
    var verified = tokens.verify(token);
    var issuer = verified.issuer();
    var subject = verified.subject();
    var program = verified.program();
    var viewer =
        people
            .findBySignIn(issuer, subject)
            .map(person -> new Viewer(person.id(), person, program))
            .orElseGet(() -> new Viewer(issuer + "#" + subject, null, program));
    return new Known(viewer, verified.until());
  }
}
