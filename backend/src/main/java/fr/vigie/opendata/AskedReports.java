package fr.vigie.opendata;

import fr.vigie.http.Route.Call;
import fr.vigie.report.PublicReports;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which reports a request asks for.
record AskedReports(Call call) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// Throws {@link InvalidInput}.
  PublicReports.Filter filter(Ground ground) {
    call.query().forEach((name, values) -> check(name, values));
    var from = day("from");
    var until = day("until");
    InvalidInput.unless(
        from == null || until == null || from.isBefore(until), "until", "after from");
    return new PublicReports.Filter(
        ground.territory().id(),
        ground.commune(),
        statuses(),
        call.parameter("category"),
        instant(from),
        instant(until),
        null);
  }

  /// What nobody understands would give other reports than were asked for.
  private static void check(String name, List<String> values) {
    InvalidInput.unless(
        Set.of("from", "until", "status", "category").contains(name),
        name,
        "one of from, until, status, category");
    InvalidInput.unless(values.size() == 1, name, "once");
  }

  /// `open`, `closed`, or names of statuses.
  private Set<Status> statuses() {
    var asked = call.parameter("status");
    if (asked == null) {
      return EnumSet.allOf(Status.class);
    }
    var statuses = EnumSet.noneOf(Status.class);
    Arrays.stream(asked.split(",", -1))
        .map(String::strip)
        .forEach(name -> {
          var meant = Arrays.stream(Status.values()).filter(status -> means(name, status)).toList();
          InvalidInput.unless(!meant.isEmpty(), "status", "open, closed, or names of statuses");
          statuses.addAll(meant);
        });
    return statuses;
  }

  private static boolean means(String name, Status status) {
    return name.equals(status.name()) || name.equals(status.isOpen() ? "open" : "closed");
  }

  private @Nullable LocalDate day(String name) {
    var text = call.parameter(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(name, "a day such as 2026-11-23");
    }
  }

  private static @Nullable Instant instant(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    InvalidInput.unless(
        day.getYear() >= 1970 && day.getYear() < 2100, "from", "a day from 1970 to 2099");
    return day.atStartOfDay(PARIS).toInstant();
  }
}
