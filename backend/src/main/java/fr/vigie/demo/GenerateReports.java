package fr.vigie.demo;

import fr.vigie.category.Answer;
import fr.vigie.category.Categories;
import fr.vigie.category.Category;
import fr.vigie.category.Question;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.Ids;
import fr.vigie.territory.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes up half a year of reports, most of them dealt with, in the order of their filing.
final class GenerateReports {

  private static final Duration PERIOD = Duration.ofDays(180);
  private static final Duration CLOSED_AFTER = Duration.ofDays(30);

  private final Ground ground;
  private final Frequencies frequencies;
  private final Categories categories;
  private final Chance chance;
  private final Ids ids;
  private final Instant now;

  GenerateReports(Ground ground, Categories categories, Chance chance, Ids ids, Instant now) {
    this.ground = ground;
    this.frequencies = Frequencies.read();
    this.categories = categories;
    this.chance = chance;
    this.ids = ids;
    this.now = now;
  }

  List<Report> generate(int count) {
    return Stream.generate(this::report)
        .limit(count)
        .sorted(Comparator.comparing(Report::filedAt))
        .toList();
  }

  private Report report() {
    var category = categories.get(frequencies.category(chance));
    var spot = ground.spot(chance);
    var commune = spot.plot().commune();
    // Squared, so that there is more of late than of long ago.
    var age = (long) (PERIOD.toSeconds() * chance.share() * chance.share());
    var filedAt = now.minusSeconds(age);
    var dueAt = WorkingDays.after(filedAt, category.workingDays(), commune.department());
    var timeline = timeline(filedAt, dueAt);
    var id = ids.at("rep", filedAt);
    return new Report(
        id,
        "generated-" + id,
        "generated",
        category.code(),
        category.domain(),
        timeline.getLast().status(),
        null,
        answers(category),
        spot.place(),
        commune.inseeCode(),
        spot.plot().territory(),
        commune.responsibleFor(category.domain()),
        null,
        frequencies.channel(chance),
        null,
        filedAt,
        dueAt,
        timeline,
        null,
        true);
  }

  private List<Answer> answers(Category category) {
    return category.questions().stream()
        .filter(question -> question.isRequired() && question.askedIf() == null)
        .map(question -> new Answer(question.code(), question.label().text(), answer(question)))
        .toList();
  }

  private String answer(Question question) {
    return switch (question.kind()) {
      case CHOICE, MULTIPLE -> chance.one(question.choices()).code();
      case BOOLEAN -> String.valueOf(chance.below(2) == 0);
      case NUMBER -> String.valueOf(chance.below(20));
      case DATE -> now.toString().substring(0, 10);
      case TEXT, ASSET -> "généré";
    };
  }

  /// Nine of ten are mended by the due date, some late, and what was filed lately is still open;
  /// what was mended long ago is closed.
  private List<Step> timeline(Instant filedAt, Instant dueAt) {
    var timeline = new ArrayList<Step>();
    timeline.add(new Step(filedAt, Act.FILE, Status.RECEIVED));
    var allowed = Duration.between(filedAt, dueAt);
    var share = chance.share();
    var taken = chance.below(10) == 0 ? allowed.multipliedBy(1 + chance.below(4)) : allowed;
    var mended = filedAt.plusSeconds((long) (taken.toSeconds() * (0.2 + 0.8 * share)));
    add(
        timeline,
        filedAt.plus(Duration.between(filedAt, mended).dividedBy(3)),
        Act.PLAN,
        Status.PLANNED);
    add(timeline, mended.minus(Duration.ofMinutes(40)), Act.START, Status.IN_PROGRESS);
    add(timeline, mended, Act.RESOLVE, Status.RESOLVED);
    // As the backend would do it at once, while others already count what there is.
    add(timeline, mended.plus(CLOSED_AFTER), Act.CLOSE, Status.CLOSED);
    return timeline;
  }

  private void add(List<Step> timeline, Instant at, Act act, Status status) {
    var last = timeline.getLast();
    if (at.isBefore(now) && at.isAfter(last.at())) {
      timeline.add(new Step(at, act, status));
    }
  }
}
