package fr.vigie.tour;

import fr.vigie.graphql.Connection;
import fr.vigie.identity.Viewer;
import fr.vigie.round.Course;
import fr.vigie.round.Round;
import fr.vigie.round.Round.Act;
import fr.vigie.round.RoundLifecycle;
import fr.vigie.round.RoundRights;
import fr.vigie.round.RoundStop;
import fr.vigie.round.RoundStop.Status;
import fr.vigie.territory.Territories;
import fr.vigie.tourplan.DayPlan.Visit;
import fr.vigie.tourplan.Shift;
import fr.vigie.view.View;
import fr.vigie.view.Views;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the types of `tour.graphqls` are read; those of waste are in {@link WasteView}.
final class RoundView {

  private final Territories territories;

  RoundView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    round(views.of("Round", Round.class));
    shift(views.of("Round", Round.class));
    views
        .of("RoundBreak", Shift.Break.class)
        .value("from", Shift.Break::from)
        .value("until", Shift.Break::until);
    stop(views.of("RoundStop", RoundStop.class));
    views
        .of("RoundCourse", Course.class)
        .value("kilometres", course -> course.metres() / 1_000)
        .value("drivingMinutes", course -> course.drivingSeconds() / 60)
        .value("distanceMethod", Course::method)
        .value("backAt", Course::back)
        .value("plannedAt", Course::plannedAt);
    Connection.declare(views, "Round");
    WasteView.declare(views);
  }

  private void round(View<Round> view) {
    view.value("id", Round::id)
        .part("territory", round -> territories.get(round.territory()))
        .value("day", Round::day)
        .reference("agent", "person", Round::agent)
        .value("vehicle", Round::vehicle)
        .value("status", Round::status)
        .value("isBeingPlanned", Round::isBeingPlanned)
        .value("failure", Round::failure)
        .value("cancelReason", Round::note)
        .part("stops", round -> round.stops().stream().filter(s -> !isLeftOut(s)).toList())
        .part("leftOutStops", round -> round.stops().stream().filter(RoundView::isLeftOut).toList())
        .part("course", Round::course)
        .part("waste", Round::waste)
        .value("createdAt", Round::createdAt)
        .asked("viewerCanDrive", (round, c) -> canDrive(c.context(Viewer.class), round))
        .asked("viewerCanCancel", (round, c) -> canCancel(c.context(Viewer.class), round));
  }

  private static void shift(View<Round> view) {
    view.part("start", round -> round.shift().start())
        .part("end", round -> round.shift().end())
        .value("from", round -> round.shift().from())
        .value("until", round -> round.shift().until())
        .part("breaks", round -> round.shift().breaks())
        .value("capacityLitres", round -> round.shift().capacityLitres())
        .value("skills", round -> round.shift().skills().stream().sorted().toList());
  }

  private static void stop(View<RoundStop> view) {
    view.value("id", RoundStop::id)
        .value("label", RoundStop::label)
        .reference("workOrder", "workOrder", RoundStop::workOrder)
        .reference("asset", "asset", RoundStop::asset)
        .part("location", stop -> stop.stop().place())
        .value("opensAt", stop -> stop.stop().opens())
        .value("closesAt", stop -> stop.stop().closes())
        .value("serviceMinutes", stop -> (int) stop.stop().service().toMinutes())
        .value("loadLitres", stop -> stop.stop().litres())
        .value("skills", stop -> stop.stop().skills().stream().sorted().toList())
        .value("status", RoundStop::status)
        .value("arrivesAt", stop -> planned(stop, Visit::arrives))
        .value("beginsAt", stop -> planned(stop, Visit::begins))
        .value("leavesAt", stop -> planned(stop, Visit::leaves))
        .value("metresFromPrevious", stop -> planned(stop, Visit::metres))
        .value("leftOutReason", RoundStop::leftOut)
        .value("at", RoundStop::at)
        .value("note", RoundStop::note);
  }

  private static @Nullable Object planned(RoundStop stop, Function<Visit, Object> part) {
    var visit = stop.visit();
    return visit == null ? null : part.apply(visit);
  }

  private static boolean isLeftOut(RoundStop stop) {
    return stop.status() == Status.LEFT_OUT;
  }

  private static boolean canDrive(Viewer viewer, Round round) {
    return RoundRights.mayDrive(viewer, round) && RoundLifecycle.isDriven(round);
  }

  private static boolean canCancel(Viewer viewer, Round round) {
    return RoundRights.mayPlan(viewer, round)
        && RoundLifecycle.after(round.status(), Act.CANCEL).isPresent();
  }
}
