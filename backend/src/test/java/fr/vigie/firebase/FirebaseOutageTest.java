package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.firebase.FakeSignIn.Mood;
import fr.vigie.identity.InvalidToken;
import fr.vigie.shared.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who signs in while Google answers nothing, or too late.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirebaseOutageTest {

  private final SignInWorld world = new SignInWorld();
  private final FakeSignIn google = world.google;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void without_googles_certificates_nobody_is_refused_and_nobody_waits_twice() {
    var fresh = world.tokens();
    google.is(Mood.FAILING);
    unavailable(fresh);
    var asked = google.asked();
    unavailable(fresh);
    assertThat(google.asked()).as("rests after an outage").isEqualTo(asked);
    assertThatExceptionOfType(InvalidToken.class)
        .isThrownBy(() -> fresh.verify(google.token(c -> c.audience("another-project"))));
    google.is(Mood.WELL);
    world.waits(FirebaseTokens.REST);

    assertThat(fresh.verify(google.token(c -> c)).subject()).isEqualTo("camille");
  }

  @Test
  void certificates_are_kept_as_long_as_google_says() {
    var fresh = world.tokens();
    fresh.verify(google.token(c -> c));
    google.is(Mood.FAILING);

    assertThat(fresh.verify(google.token(c -> c.subject("hugo"))).subject()).isEqualTo("hugo");
    assertThat(google.asked()).isEqualTo(1);
  }

  @Test
  void a_google_that_never_answers_ends_the_wait() {
    google.is(Mood.SILENT);

    unavailable(world.tokens(Duration.ofMillis(300)));
  }

  @Test
  void without_an_answer_about_revocation_nobody_is_refused() {
    var checked = world.checkedTokens();
    world.tokens().verify(google.token(c -> c));
    google.is(Mood.FAILING);

    unavailable(checked);
  }

  private void unavailable(FirebaseTokens tokens) {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> tokens.verify(google.token(c -> c)));
  }
}
