package fr.vigie.open311;

import fr.vigie.opendata.Ground;
import fr.vigie.report.PublicReports;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which requests are asked for: of 90 days at most, the last ones unless others are named.
record RequestQuery(Asked asked, Clock clock) {

  static final Duration MOST = Duration.ofDays(90);
  private static final double MOST_METRES = 1_000;

  /// Where they are to be.
  record Around(GeoPoint centre, double metres) {}

  /// Throws {@link InvalidInput}.
  PublicReports.Filter filter(Ground ground) {
    var start = instant("start_date");
    var end = instant("end_date");
    var until = end.or(() -> start.map(from -> from.plus(MOST))).orElseGet(clock::instant);
    var from = start.orElse(until.minus(MOST));
    InvalidInput.unless(!from.isAfter(until), "end_date", "after start_date");
    InvalidInput.unless(
        Duration.between(from, until).compareTo(MOST) <= 0,
        "end_date",
        "at most 90 days after start_date");
    return new PublicReports.Filter(
        ground.territory().id(),
        ground.commune(),
        statuses(),
        asked.parameter("service_code").orElse(null),
        from,
        // The last millisecond is asked for too.
        until.plusMillis(1),
        box());
  }

  private Optional<Instant> instant(String name) {
    return asked.parameter(name).map(text -> instant(name, text));
  }

  /// A plus sign that was not encoded comes as a space.
  private static Instant instant(String name, String text) {
    try {
      var instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      var year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
      if (year >= 1970 && year < 2100) {
        return instant;
      }
    } catch (DateTimeException e) {
      throw new InvalidInput(name, "a date and time such as 2026-11-23T08:00:00Z");
    }
    throw new InvalidInput(name, "a date and time such as 2026-11-23T08:00:00Z");
  }

  private Set<Status> statuses() {
    var names = asked.parameter("status").orElse("open,closed");
    var statuses = EnumSet.noneOf(Status.class);
    for (var name : names.split(",", -1)) {
      var isOpen = name.strip().equals("open");
      InvalidInput.unless(isOpen || name.strip().equals("closed"), "status", "open or closed");
      Arrays.stream(Status.values())
          .filter(status -> status.isOpen() == isOpen)
          .forEach(statuses::add);
    }
    return statuses;
  }

  private @Nullable GeoBox box() {
    return around().map(a -> GeoBox.around(a.centre(), a.metres())).orElse(null);
  }

  /// An extension that many servers have: `lat`, `long` and perhaps a `radius` in metres.
  Optional<Around> around() {
    var latitude = number("lat");
    var longitude = number("long");
    var radius = number("radius");
    InvalidInput.unless(latitude.isPresent() == longitude.isPresent(), "long", "given with lat");
    InvalidInput.unless(radius.isEmpty() || latitude.isPresent(), "lat", "given with radius");
    var metres = radius.orElse(MOST_METRES);
    InvalidInput.unless(metres > 0 && metres <= MOST_METRES, "radius", "above 0, at most 1000");
    return latitude.map(lat -> new Around(new GeoPoint(lat, longitude.orElseThrow()), metres));
  }

  private Optional<Double> number(String name) {
    return asked.parameter(name).map(text -> Numbers.decimal(name, text));
  }
}
