package fr.vigie.firebase;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;

/// The way to the Firebase project of this installation, with an end to every wait.
final class FirebaseConnection implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FirebaseConnection.class.getName());
  private static final int CONNECT_MILLIS = 5_000;
  // FCM answers in some 100 ms; the SDK would wait for ever.
  private static final int ANSWER_MILLIS = 10_000;
  private static final int WRITE_MILLIS = 10_000;

  private final HttpTransport transport;
  private final FirebaseApp app;

  private FirebaseConnection(HttpTransport transport, FirebaseApp app) {
    this.transport = transport;
    this.app = app;
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator when there are no
  /// credentials; asks Firebase for nothing yet.
  static FirebaseConnection open(FirebaseSettings settings) {
    var transport = FirebaseRoutes.transport(settings);
    var options =
        FirebaseOptions.builder()
            .setProjectId(Objects.requireNonNull(settings.project()))
            .setCredentials(credentials(settings, transport))
            .setHttpTransport(transport)
            // The SDK's usual one comes with its file storage, which is left out.
            .setJsonFactory(GsonFactory.getDefaultInstance())
            .setConnectTimeout(CONNECT_MILLIS)
            .setReadTimeout(ANSWER_MILLIS)
            .setWriteTimeout(WRITE_MILLIS)
            .build();
    // Several backends may run in one process, and the SDK keeps all apps by name.
    var app = FirebaseApp.initializeApp(options, "vigie-" + UUID.randomUUID());
    return new FirebaseConnection(transport, app);
  }

  private static GoogleCredentials credentials(FirebaseSettings settings, HttpTransport transport) {
    try {
      var file = settings.credentials();
      if (file != null) {
        try (var key = Files.newInputStream(file)) {
          return GoogleCredentials.fromStream(key, () -> transport);
        }
      }
      return settings.standIn() == null
          ? GoogleCredentials.getApplicationDefault(() -> transport)
          : new StandInCredentials();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "There are no credentials for Firebase: " + e.getMessage(), e);
    }
  }

  FirebaseApp app() {
    return app;
  }

  @Override
  public void close() {
    app.delete();
    try {
      transport.shutdown();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "connections to Firebase were cut off", e);
    }
  }
}
