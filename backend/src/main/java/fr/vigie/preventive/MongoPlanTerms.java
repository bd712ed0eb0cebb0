package fr.vigie.preventive;

import fr.vigie.asset.AssetKind;
import fr.vigie.preventive.PlanTerms.AssetSet;
import fr.vigie.preventive.PlanTerms.Task;
import fr.vigie.preventive.PlanTerms.Work;
import fr.vigie.preventive.Recurrence.Season;
import fr.vigie.preventive.Recurrence.Unit;
import fr.vigie.workorder.Needs;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what a preventive plan says is stored.
final class MongoPlanTerms {

  private MongoPlanTerms() {}

  static Document of(PlanTerms terms) {
    var assets = terms.assets();
    return new Document("name", terms.name())
        .append("recurrence", of(terms.recurrence()))
        .append("kind", assets.kind().name())
        .append("commune", assets.commune())
        .append("below", assets.below())
        .append("work", of(terms.work()))
        .append("isGrouped", terms.isGrouped())
        .append("horizonDays", terms.horizonDays())
        .append("until", text(terms.until()));
  }

  private static Document of(Recurrence recurrence) {
    return switch (recurrence) {
      case Recurrence.Calendar calendar -> {
        var season = calendar.season();
        yield new Document("first", calendar.first().toString())
            .append("every", calendar.every())
            .append("unit", calendar.unit().name())
            .append("seasonFrom", season == null ? null : season.from().toString())
            .append("seasonTo", season == null ? null : season.to().toString())
            .append("isOnWorkingDays", calendar.isOnWorkingDays());
      }
      case Recurrence.Meter meter ->
          new Document("metric", meter.metric()).append("growth", meter.every());
    };
  }

  private static Document of(Work work) {
    return new Document("instructions", work.instructions())
        .append("priority", work.priority().name())
        .append("skills", work.skills())
        .append("means", work.means().stream().map(Enum::name).sorted().toList())
        .append("estimatedMinutes", work.estimatedMinutes())
        .append("dueDays", work.dueDays())
        .append("team", work.team())
        .append("tasks", work.tasks().stream().map(MongoPlanTerms::of).toList());
  }

  private static Document of(Task task) {
    return new Document("code", task.code())
        .append("label", task.label())
        .append("kind", task.kind().name())
        .append("isRequired", task.isRequired())
        .append("unit", task.unit());
  }

  static PlanTerms read(Document document) {
    return new PlanTerms(
        document.getString("name"),
        recurrence(document.get("recurrence", Document.class)),
        new AssetSet(
            AssetKind.valueOf(document.getString("kind")),
            document.getString("commune"),
            document.getString("below")),
        work(document.get("work", Document.class)),
        document.getBoolean("isGrouped"),
        document.getInteger("horizonDays"),
        day(document.getString("until")));
  }

  private static Recurrence recurrence(Document document) {
    if (document.containsKey("metric")) {
      return new Recurrence.Meter(document.getString("metric"), document.getDouble("growth"));
    }
    var from = document.getString("seasonFrom");
    return new Recurrence.Calendar(
        LocalDate.parse(document.getString("first")),
        document.getInteger("every"),
        Unit.valueOf(document.getString("unit")),
        from == null
            ? null
            : new Season(
                MonthDay.parse(from),
                MonthDay.parse(Objects.requireNonNull(document.getString("seasonTo")))),
        document.getBoolean("isOnWorkingDays"));
  }

  private static Work work(Document document) {
    return new Work(
        document.getString("instructions"),
        Needs.Priority.valueOf(document.getString("priority")),
        document.getList("skills", String.class),
        document.getList("means", String.class).stream()
            .map(Needs.Means::valueOf)
            .collect(Collectors.toSet()),
        document.getInteger("estimatedMinutes"),
        document.getInteger("dueDays"),
        document.getString("team"),
        document.getList("tasks", Document.class).stream().map(MongoPlanTerms::task).toList());
  }

  private static Task task(Document document) {
    return new Task(
        document.getString("code"),
        document.getString("label"),
        Task.Kind.valueOf(document.getString("kind")),
        document.getBoolean("isRequired"),
        document.getString("unit"));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
