package fr.vigie.dispatch;

import fr.vigie.dispatch.Suggestions.ComesFrom;
import fr.vigie.dispatch.Suggestions.Excluded;
import fr.vigie.dispatch.Suggestions.Reason;
import fr.vigie.dispatch.Suggestions.Suggestion;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.team.Skill;
import fr.vigie.team.Skills;
import fr.vigie.team.Team;
import fr.vigie.team.WorkTime;
import fr.vigie.territory.Commune;
import fr.vigie.territory.CommunePlaces;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says to a dispatcher who should do a work order on a day: of those who are qualified, there and
/// have time, the nearest.
final class SuggestAgents {

  private static final int MOST_EXCLUDED = 100;

  private final WorkOrders workOrders;
  private final Staff staff;
  private final GivenWorks works;
  private final Territories territories;
  private final CommunePlaces places;
  private final Skills skills;
  private final Clock clock;

  SuggestAgents(
      WorkOrders workOrders,
      Staff staff,
      GivenWorks works,
      Territories territories,
      CommunePlaces places,
      Skills skills,
      Clock clock) {
    this.workOrders = workOrders;
    this.staff = staff;
    this.works = works;
    this.territories = territories;
    this.places = places;
    this.skills = skills;
    this.clock = clock;
  }

  /// Nothing for who may not plan the work. Throws {@link InvalidInput} for a day that is over.
  ///
  /// @param day null for today
  /// @param most how many to suggest
  Optional<Suggestions> suggest(
      Viewer viewer, String workOrderId, @Nullable LocalDate day, int most) {
    return workOrders
        .find(workOrderId)
        .filter(workOrder -> viewer.may(Right.PLAN_WORK, workOrder.territory()))
        .map(workOrder -> suggest(workOrder, day, most));
  }

  private Suggestions suggest(WorkOrder workOrder, @Nullable LocalDate wanted, int most) {
    var today = LocalDate.ofInstant(clock.instant(), WorkTime.PARIS);
    var day = wanted == null ? today : wanted;
    InvalidInput.unless(
        !day.isBefore(today) && day.isBefore(today.plusYears(2)),
        "day",
        "within two years of today");
    var needs = workOrder.details().needs();
    var minutes = Objects.requireNonNullElse(needs.estimatedMinutes(), GivenWork.USUAL_MINUTES);
    var asked = new Asked(workOrder, day, day.equals(today), minutes, needs.skills());
    var people = staff.of(workOrder.territory(), day, day);
    var given =
        works.between(workOrder.territory(), day, day).stream()
            .filter(work -> work.isOpen() && !work.id().equals(workOrder.id()))
            .toList();
    var suggested = new ArrayList<Suggestion>();
    var excluded = new ArrayList<Excluded>();
    for (var agent : people.agents()) {
      judge(asked, people, agent, given, suggested, excluded);
    }
    suggested.sort(
        Comparator.comparingInt(Suggestion::distanceMetres)
            .thenComparing(Comparator.comparingInt(Suggestion::freeMinutes).reversed())
            .thenComparing(each -> each.agent().name()));
    return new Suggestions(
        day,
        minutes,
        suggested.stream().limit(most).toList(),
        excluded.stream().limit(MOST_EXCLUDED).toList());
  }

  /// What is asked for.
  private record Asked(
      WorkOrder workOrder, LocalDate day, boolean isToday, int minutes, List<String> skills) {}

  private void judge(
      Asked asked,
      Staff.Of people,
      Person agent,
      List<GivenWork> all,
      List<Suggestion> suggested,
      List<Excluded> excluded) {
    var given = all.stream().filter(work -> agent.id().equals(work.agent())).toList();
    var now = asked.isToday() ? Optional.of(clock.instant()) : Optional.<Instant>empty();
    var time = people.time(agent.id(), asked.day(), now);
    var free = time.presentMinutes() - given.stream().mapToInt(GivenWork::minutes).sum();
    var held = people.roster(agent.id()).skillsOn(asked.day());
    var missing = asked.skills().stream().filter(code -> !held.contains(code)).toList();
    var reasons = reasons(time, free, missing, asked.minutes());
    if (reasons.isEmpty()) {
      suggested.add(suggestion(asked, people, agent, given, free));
    } else {
      excluded.add(new Excluded(agent, reasons, skills(missing), free));
    }
  }

  private static List<Reason> reasons(
      WorkTime time, int free, List<String> missing, int neededMinutes) {
    var reasons = new ArrayList<Reason>();
    if (time.shiftMinutes() == 0) {
      reasons.add(Reason.NOT_ON_SHIFT);
    } else if (time.presentMinutes() == 0) {
      reasons.add(Reason.ABSENT);
    } else if (free < neededMinutes) {
      reasons.add(Reason.NO_TIME_LEFT);
    }
    if (!missing.isEmpty()) {
      reasons.add(Reason.SKILL_MISSING);
    }
    return reasons;
  }

  private Suggestion suggestion(
      Asked asked, Staff.Of people, Person agent, List<GivenWork> given, int free) {
    var depot =
        people.teams().stream()
            .filter(team -> team.members().contains(agent.id()))
            .map(Team::depot)
            .filter(Objects::nonNull)
            .findFirst();
    var from =
        !given.isEmpty()
            ? ComesFrom.LAST_PLANNED_WORK
            : depot.isPresent() ? ComesFrom.DEPOT : ComesFrom.COMMUNE;
    GeoPoint place =
        switch (from) {
          case LAST_PLANNED_WORK -> given.getLast().location();
          case DEPOT -> depot.orElseThrow();
          case COMMUNE -> centre(asked.workOrder().territory());
        };
    return new Suggestion(
        agent,
        skills(asked.skills()),
        free,
        (int) Math.round(place.metresTo(asked.workOrder().location())),
        from);
  }

  /// Who sets out from nowhere in particular comes from the largest commune.
  private GeoPoint centre(String territory) {
    return territories.get(territory).communes().stream()
        .map(territories::commune)
        .max(Comparator.comparingInt(Commune::population))
        .map(commune -> places.of(commune.inseeCode()))
        .orElseThrow();
  }

  private List<Skill> skills(List<String> codes) {
    return codes.stream().flatMap(code -> skills.find(code).stream()).toList();
  }
}
