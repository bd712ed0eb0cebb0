package fr.vigie.lighting;

import fr.vigie.lighting.LightingSchedule.Evening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How schedules are stored: days as `2026-11-25` and `--12-25`, times as `23:00`.
final class MongoLightingDocuments {

  private MongoLightingDocuments() {}

  static Document of(LightingSchedule schedule) {
    var clock = schedule.clock();
    return new Document("_id", schedule.id())
        .append("clientScheduleId", schedule.clientScheduleId())
        .append("fingerprint", schedule.fingerprint())
        .append(
            "target",
            new Document("kind", schedule.target().kind().name())
                .append("id", schedule.target().id()))
        .append("territory", schedule.territory())
        .append("clock", clock == null ? null : of(clock))
        .append("periods", schedule.periods().stream().map(p -> of(p)).toList())
        .append("allNight", schedule.allNight().stream().map(e -> of(e)).toList())
        .append("validFrom", schedule.validFrom().toString())
        .append("setAt", Date.from(schedule.setAt()))
        .append("setBy", schedule.setBy());
  }

  private static Document of(SwitchingClock clock) {
    return new Document("kind", clock.kind().name())
        .append("horizon", clock.horizon().name())
        .append("duskMinutes", clock.duskMinutes())
        .append("dawnMinutes", clock.dawnMinutes());
  }

  private static Document of(LightingPeriod period) {
    var season = period.season();
    return new Document("from", period.from().toString())
        .append("to", period.to().toString())
        .append("evenings", period.evenings().stream().sorted().map(DayOfWeek::name).toList())
        .append(
            "season",
            season == null
                ? null
                : new Document("from", season.from().toString())
                    .append("to", season.to().toString()))
        .append("level", period.level());
  }

  private static Document of(Evening evening) {
    return new Document("day", evening.day().toString()).append("year", evening.year());
  }

  static LightingSchedule schedule(Document document) {
    var target = document.get("target", Document.class);
    return new LightingSchedule(
        document.getString("_id"),
        document.getString("clientScheduleId"),
        document.getString("fingerprint"),
        new LightingTarget(
            LightingTarget.Kind.valueOf(target.getString("kind")), target.getString("id")),
        document.getString("territory"),
        clock(document.get("clock", Document.class)),
        parts(document, "periods").stream().map(MongoLightingDocuments::period).toList(),
        parts(document, "allNight").stream().map(MongoLightingDocuments::evening).toList(),
        LocalDate.parse(document.getString("validFrom")),
        document.getDate("setAt").toInstant(),
        document.getString("setBy"));
  }

  private static List<Document> parts(Document document, String name) {
    return document.getList(name, Document.class);
  }

  private static @Nullable SwitchingClock clock(@Nullable Document clock) {
    return clock == null
        ? null
        : new SwitchingClock(
            SwitchingClock.Kind.valueOf(clock.getString("kind")),
            Sun.Horizon.valueOf(clock.getString("horizon")),
            clock.getInteger("duskMinutes"),
            clock.getInteger("dawnMinutes"));
  }

  private static LightingPeriod period(Document period) {
    return new LightingPeriod(
        LocalTime.parse(period.getString("from")),
        LocalTime.parse(period.getString("to")),
        period.getList("evenings", String.class).stream()
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet()),
        season(period.get("season", Document.class)),
        period.getDouble("level"));
  }

  private static @Nullable Season season(@Nullable Document season) {
    return season == null
        ? null
        : new Season(
            MonthDay.parse(season.getString("from")), MonthDay.parse(season.getString("to")));
  }

  private static Evening evening(Document evening) {
    return new Evening(MonthDay.parse(evening.getString("day")), evening.getInteger("year"));
  }
}
