package fr.vigie.firebase;

import fr.vigie.firebase.FakeSignIn.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// Google, who signs people in, and a Vigie that believes it, by a clock that can be put forward.
final class SignInWorld implements AutoCloseable {

  /// Google's, whose certificate it shows.
  static final Key KEY = Key.made("2026");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final FakeSignIn google = new FakeSignIn(KEY);
  private final FirebaseConnection connection = FirebaseConnection.open(google.settings());
  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
  private final InstantSource source = () -> Instant.now().plus(later.get());
  final Clock clock = source.withZone(ZoneOffset.UTC);

  FirebaseTokens tokens() {
    return tokens(PATIENCE);
  }

  FirebaseTokens tokens(Duration patience) {
    return tokens(false, patience);
  }

  /// Those for which Firebase is asked whether it has revoked them.
  FirebaseTokens checkedTokens() {
    return tokens(true, PATIENCE);
  }

  private FirebaseTokens tokens(boolean isRevocationChecked, Duration patience) {
    return new FirebaseTokens(
        connection.app(), FakeSignIn.PROJECT, isRevocationChecked, patience, clock);
  }

  /// That long after now.
  void waits(Duration time) {
    later.set(time);
  }

  @Override
  public void close() {
    connection.close();
    google.close();
  }
}
