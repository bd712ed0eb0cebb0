package fr.vigie.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.http.Sender;
import fr.vigie.identity.Person;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.TooOften;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActLimitsTest {

  private static final Viewer CAMILLE = new Viewer("issuer#camille", null);
  private static final Viewer SAMI =
      new Viewer("per_1", new Person("per_1", "Sami", "issuer", "sami", List.of()));
  private static final LimitedAct FILE = LimitedAct.FILE_REPORT;

  private final ActLimits limits =
      new ActLimits(
          new AbuseSettings(3, 5, 8),
          Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void one_person_on_many_phones_is_limited() {
    for (var i = 0; i < 5; i++) {
      limits.spend(FILE, CAMILLE, new Sender("192.0.2." + i, "phone-000" + i));
    }

    refused(CAMILLE, new Sender("192.0.2.9", "phone-0009"));
    limits.spend(FILE, Viewer.ANONYMOUS, new Sender("192.0.2.9", "phone-0009"));
  }

  @Test
  void many_phones_behind_one_address_are_limited() {
    for (var i = 0; i < 8; i++) {
      limits.spend(FILE, Viewer.ANONYMOUS, new Sender("192.0.2.1", "phone-000" + i));
    }

    refused(Viewer.ANONYMOUS, new Sender("192.0.2.1", "phone-0009"));
    limits.spend(FILE, Viewer.ANONYMOUS, new Sender("192.0.2.2", "phone-0009"));
  }

  @Test
  void each_act_is_counted_by_itself_and_staff_is_not() {
    var sender = new Sender("192.0.2.1", "phone-0001");
    for (var i = 0; i < 3; i++) {
      limits.spend(FILE, CAMILLE, sender);
    }

    refused(CAMILLE, sender);
    limits.spend(LimitedAct.CONTEST, CAMILLE, sender);
    for (var i = 0; i < 50; i++) {
      limits.spend(FILE, SAMI, sender);
    }
  }

  @Test
  void what_comes_at_once_is_counted_one_by_one() {
    var sender = new Sender("192.0.2.1", "phone-0001");
    var done = new AtomicInteger();

    IntStream.range(0, 64)
        .parallel()
        .forEach(_ -> {
          try {
            limits.spend(FILE, CAMILLE, sender);
            done.incrementAndGet();
          } catch (TooOften expected) {
            assertThat(expected.retryAfterSeconds()).isPositive();
          }
        });

    assertThat(done).hasValue(3);
    assertThat(limits.metrics().getFirst().samples())
        .filteredOn(sample -> sample.labels().equals(Map.of("act", "FILE_REPORT")))
        .singleElement()
        .satisfies(sample -> assertThat(sample.value()).isEqualTo(61));
  }

  private void refused(Viewer viewer, Sender sender) {
    assertThatThrownBy(() -> limits.spend(FILE, viewer, sender)).isInstanceOf(TooOften.class);
  }
}
