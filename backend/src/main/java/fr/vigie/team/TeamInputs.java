package fr.vigie.team;

import fr.vigie.graphql.Arguments;
import fr.vigie.shared.InvalidInput;
import fr.vigie.team.Absence.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the acts on teams, rosters and absences are told.
final class TeamInputs {

  private static final int MOST_MEMBERS = 50;
  private static final int MOST_QUALIFICATIONS = 30;
  private static final int MOST_SHIFTS = 30;

  private TeamInputs() {}

  static SetTeam.Request team(Arguments input) {
    var members = input.strings("memberIds", MOST_MEMBERS);
    InvalidInput.unless(new HashSet<>(members).size() == members.size(), "memberIds", "each once");
    return new SetTeam.Request(
        input.string("territoryId"),
        input.text("name", 1, 80),
        members,
        input.has("depot") ? input.point("depot") : null);
  }

  static List<Qualification> qualifications(Arguments input) {
    return input.objects("qualifications", MOST_QUALIFICATIONS).stream()
        .map(q -> new Qualification(q.text("skillCode", 1, 64), optionalDay(q, "validUntil")))
        .toList();
  }

  static List<Shift> shifts(Arguments input) {
    return input.objects("shifts", MOST_SHIFTS).stream().map(TeamInputs::shift).toList();
  }

  private static Shift shift(Arguments given) {
    return given.located(() ->
        new Shift(
            Set.copyOf(given.constants("weekdays", DayOfWeek.class)),
            time(given, "from"),
            time(given, "until"),
            day(given, "validFrom"),
            optionalDay(given, "validUntil"),
            given.flag("isOnHolidays")));
  }

  static RecordAbsence.Request absence(Arguments input) {
    InvalidInput.unless(
        input.has("days") != input.has("time"), "days", "exactly one of days and time");
    var isDays = input.has("days");
    return new RecordAbsence.Request(
        input.text("clientAbsenceId", 8, 64),
        input.string("territoryId"),
        input.string("agentId"),
        isDays ? begins(input.object("days")) : instant(input.object("time"), "from"),
        isDays ? ends(input.object("days")) : instant(input.object("time"), "until"),
        input.constant("kind", Kind.class));
  }

  private static Instant begins(Arguments days) {
    var first = day(days, "first");
    return Shift.at(first, days.flag("startsAtNoon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
  }

  private static Instant ends(Arguments days) {
    var last = day(days, "last");
    return days.flag("endsAtNoon")
        ? Shift.at(last, LocalTime.NOON)
        : Shift.at(last.plusDays(1), LocalTime.MIDNIGHT);
  }

  private static Instant instant(Arguments input, String name) {
    return (Instant) Objects.requireNonNull(input.values().get(name), name);
  }

  private static LocalTime time(Arguments input, String name) {
    return (LocalTime) Objects.requireNonNull(input.values().get(name), name);
  }

  private static LocalDate day(Arguments input, String name) {
    return Objects.requireNonNull(optionalDay(input, name), name);
  }

  private static @Nullable LocalDate optionalDay(Arguments input, String name) {
    return (LocalDate) input.values().get(name);
  }
}
