package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.outbox.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine without a key of Google's sends by a token of its own.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkloadTest {

  @Test
  void by_a_token_that_Google_does_not_take_nothing_is_sent_and_all_is_tried_again(
      @TempDir Path folder) throws IOException {
    try (var google = FakeFcm.start()) {
      var settings = google.workload(folder);
      Files.writeString(folder.resolve("own.jwt"), "of-somebody-else");

      assertThat(sent(settings)).isInstanceOf(Answer.Later.class);
      assertThat(google.received()).isEmpty();
    }
  }

  @Test
  void its_own_token_is_exchanged_for_one_that_may_send(@TempDir Path folder) {
    try (var google = FakeFcm.start()) {
      assertThat(sent(google.workload(folder))).isInstanceOf(Answer.Accepted.class);
      assertThat(google.received())
          .extracting(FakeFcm.Received::authorization)
          .containsExactly("Bearer of-the-workload");
    }
  }

  private static Answer sent(FirebaseSettings settings) {
    try (var firebase = FirebaseModule.on(settings)) {
      var sender =
          firebase.senders(new HeldTargets(), new TestWords(), Clock.systemUTC()).getFirst();
      return sender.send(List.of(FcmWorld.to("topic:news", Map.of())), _ -> {}).getFirst();
    }
  }
}
