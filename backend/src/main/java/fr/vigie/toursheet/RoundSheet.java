package fr.vigie.toursheet;

import fr.vigie.graphql.Messages;
import fr.vigie.print.TaggedFile;
import fr.vigie.print.TaggedPages;
import fr.vigie.round.Round;
import fr.vigie.round.RoundStop;
import fr.vigie.shared.Language;
import fr.vigie.shared.PlainText;
import fr.vigie.shared.SpokenTime;
import fr.vigie.tourplan.Shift;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A round as it is printed, in the language of the reader: a PDF with a title, a language and
/// headings, so that it can be read aloud too.
///
/// @param territory the name of the territory
/// @param agent the name of the agent; null for nobody
record RoundSheet(Round round, String territory, @Nullable String agent) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Paris"));
  private static final float TITLE = 18;
  private static final float HEADING = 12;
  private static final float TEXT = 10;

  /// A dozen pages at most, since a round has 200 stops at most.
  byte[] bytes() throws IOException {
    var title = Messages.of("RoundSheet.title", territory, SpokenTime.day(round.day(), language()));
    return TaggedFile.of(
        title,
        language(),
        pages -> {
          pages.write("H1", plain(title), TITLE, 0);
          writeFacts(pages);
          writeStops(pages);
        });
  }

  private static Language language() {
    return Language.ofReader();
  }

  private void writeFacts(TaggedPages pages) throws IOException {
    if (agent != null) {
      text(pages, Messages.of("RoundSheet.agent", agent));
    }
    if (round.vehicle() != null) {
      text(pages, Messages.of("RoundSheet.vehicle", round.vehicle()));
    }
    text(
        pages,
        Messages.of("RoundSheet.hours", time(round.shift().from()), time(round.shift().until())));
    for (Shift.Break rest : round.shift().breaks()) {
      text(pages, Messages.of("RoundSheet.break", time(rest.from()), time(rest.until())));
    }
    var course = Objects.requireNonNull(round.course());
    text(
        pages,
        Messages.of(
            "RoundSheet.course." + course.method(),
            String.format(language().locale(), "%.1f", course.metres() / 1_000),
            Long.toString(Math.round(course.drivingSeconds() / 60)),
            time(course.back())));
  }

  private void writeStops(TaggedPages pages) throws IOException {
    var number = 0;
    for (var stop : round.stops()) {
      if (stop.leftOut() == null) {
        number++;
        pages.write("H2", plain(number + ". " + stop.label()), HEADING, 10);
        writeStop(pages, stop);
      }
    }
    if (round.stops().stream().anyMatch(stop -> stop.leftOut() != null)) {
      pages.write("H2", plain(Messages.of("RoundSheet.leftOut")), HEADING, 14);
      for (var stop : round.stops()) {
        if (stop.leftOut() != null) {
          text(pages, stop.label() + " : " + Messages.of("RoundStopLeftOut." + stop.leftOut()));
        }
      }
    }
  }

  private static void writeStop(TaggedPages pages, RoundStop stop) throws IOException {
    var visit = stop.visit();
    if (visit != null) {
      text(pages, Messages.of("RoundSheet.times", time(visit.arrives()), time(visit.leaves())));
    }
    var place = stop.stop().place();
    text(pages, String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude()));
    if (stop.stop().closes() != null) {
      text(pages, Messages.of("RoundSheet.closes", time(stop.stop().closes())));
    }
    if (stop.stop().litres() > 0) {
      text(pages, Messages.of("RoundSheet.load", Integer.toString(stop.stop().litres())));
    }
    if (!stop.stop().skills().isEmpty()) {
      var skills = stop.stop().skills().stream().sorted().collect(Collectors.joining(", "));
      text(pages, Messages.of("RoundSheet.skills", skills));
    }
    text(pages, Messages.of("RoundStopStatus." + stop.status()));
  }

  private static void text(TaggedPages pages, String text) throws IOException {
    pages.write("P", plain(text), TEXT, 1);
  }

  /// Whatever was written into a label turns nothing around.
  private static String plain(String text) {
    return PlainText.inReadingOrder(text);
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}
