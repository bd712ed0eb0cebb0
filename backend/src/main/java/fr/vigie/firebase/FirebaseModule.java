package fr.vigie.firebase;

import com.google.firebase.messaging.FirebaseMessaging;
import fr.vigie.identity.TokenCheck;
import fr.vigie.outbox.Sender;
import fr.vigie.pushtarget.PushTargets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the rest of the backend sees of Firebase. Without a project there is no sender: whoever
/// makes deliveries then makes none for {@link fr.vigie.outbox.Channel#PUSH}, as nobody would ever
/// send them.
public final class FirebaseModule implements AutoCloseable {

  /// A sender must come back within a minute.
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final @Nullable FirebaseConnection connection;
  private final FcmCalls calls;

  private FirebaseModule(@Nullable FirebaseConnection connection, Duration patience) {
    this.connection = connection;
    this.calls = new FcmCalls(patience);
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static FirebaseModule on(FirebaseSettings settings) {
    return on(settings, PATIENCE);
  }

  static FirebaseModule on(FirebaseSettings settings, Duration patience) {
    return new FirebaseModule(settings.isOn() ? FirebaseConnection.open(settings) : null, patience);
  }

  /// One at most, for {@link fr.vigie.outbox.OutboxModule}.
  ///
  /// @param words by which keys the apps find their words
  public List<Sender> senders(PushTargets targets, PushWords words, Clock clock) {
    return Optional.ofNullable(connection).stream()
        .<Sender>map(found -> {
          var app = found.app();
          var messages = new PushMessages(words, app.getOptions().getJsonFactory());
          var fcm = FirebaseMessaging.getInstance(app);
          return new FcmSender(fcm, messages, targets, calls, clock);
        })
        .toList();
  }

  /// One at most: who checks the tokens of those who sign in by this project.
  public List<TokenCheck> tokens(SignInSettings settings, Clock clock) {
    return Optional.ofNullable(connection).stream()
        .filter(_ -> settings.isOn())
        .<TokenCheck>map(found ->
            new FirebaseTokens(
                found.app(),
                found.app().getOptions().getProjectId(),
                settings.isRevocationChecked(),
                FirebaseTokens.PATIENCE,
                clock))
        .toList();
  }

  @Override
  public void close() {
    calls.close();
    if (connection != null) {
      connection.close();
    }
  }
}
