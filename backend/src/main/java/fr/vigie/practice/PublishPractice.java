package fr.vigie.practice;

import fr.vigie.effect.Effect;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.Practice.Status;
import fr.vigie.practice.PracticeLifecycle.Act;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator tells all territories of a practice, with what came of it until today; done
/// again it is measured anew.
final class PublishPractice {

  sealed interface Outcome {
    record Published(Practice practice) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    /// There is nothing yet that anybody could learn from.
    record NothingMeasured(List<Gap> gaps) implements Outcome {}

    record NotFound(String practiceId) implements Outcome {}

    record WrongStatus(Practice practice) implements Outcome {}
  }

  private final Practices practices;
  private final MeasurePractice measure;
  private final PracticeEvents events;
  private final Transactions transactions;
  private final Clock clock;

  PublishPractice(
      Practices practices,
      MeasurePractice measure,
      PracticeEvents events,
      Transactions transactions,
      Clock clock) {
    this.practices = practices;
    this.measure = measure;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome publish(Viewer viewer, String practiceId) {
    return practices
        .find(practiceId)
        .filter(practice -> FindPractices.mayKnow(viewer, practice))
        .map(practice -> publish(viewer, practice))
        .orElseGet(() -> new Outcome.NotFound(practiceId));
  }

  private Outcome publish(Viewer viewer, Practice practice) {
    if (!viewer.may(Right.SET_UP, practice.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var effect = practice.effect();
    if (effect != null) {
      return measure
          .effect(practice, effect)
          .map(measured -> keep(viewer.staff().id(), practice.id(), null, measured))
          .orElseGet(() -> new Outcome.NothingMeasured(List.of()));
    }
    if (!practice.deed().isOfLighting()) {
      return keep(viewer.staff().id(), practice.id(), null, null);
    }
    var measured = measure.measure(practice);
    return measured.result() == null
        ? new Outcome.NothingMeasured(measured.gaps().stream().sorted().toList())
        : keep(viewer.staff().id(), practice.id(), measured.result(), null);
  }

  private Outcome keep(
      String by, String id, @Nullable PracticeResult result, @Nullable Effect effect) {
    return transactions.run(() -> {
      var practice = practices.find(id).orElseThrow();
      return PracticeLifecycle.after(practice.status(), Act.PUBLISH)
          .<Outcome>map(_ -> new Outcome.Published(keep(by, practice, result, effect)))
          .orElseGet(() -> new Outcome.WrongStatus(practice));
    });
  }

  private Practice keep(
      String by, Practice practice, @Nullable PracticeResult result, @Nullable Effect effect) {
    var now = clock.instant();
    var after = practice.published(result, effect, now);
    practices.put(after);
    events.append(after, practice.status() == Status.DRAFT ? "PUBLISH" : "MEASURE", by, now);
    return after;
  }
}
