package fr.vigie.toursheet;

import fr.vigie.graphql.Messages;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Viewer;
import fr.vigie.print.TaggedFile;
import fr.vigie.round.Round;
import fr.vigie.round.SeeRounds;
import fr.vigie.routing.Roads;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Language;
import fr.vigie.shared.SpokenTime;
import fr.vigie.territory.Territories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The ways out for rounds to take along, for those who may see them.
final class SheetRoutes {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final SeeRounds seeRounds;
  private final Territories territories;
  private final People people;
  private final Roads roads;

  SheetRoutes(SeeRounds seeRounds, Territories territories, People people, Roads roads) {
    this.seeRounds = seeRounds;
    this.territories = territories;
    this.people = people;
    this.roads = roads;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", "/rounds/{id}/sheet.pdf", call -> planned(call, this::sheet)),
        new Route("GET", "/rounds/{id}/route.gpx", call -> planned(call, this::gpx)));
  }

  private interface Copy {
    Answer of(Round round) throws IOException;
  }

  /// One that the viewer may not see is as if there were none.
  private Answer planned(Call call, Copy copy) throws IOException {
    var id = Objects.requireNonNull(call.parameter("id"));
    var round = seeRounds.find(call.context(Viewer.class), id);
    if (round.isEmpty()) {
      return Answer.problem(NOT_FOUND, "NOT_FOUND", "There is no such round.");
    }
    return round.get().course() == null
        ? Answer.problem(CONFLICT, "NOT_PLANNED", "The round has no order yet.")
        : copy.of(round.get());
  }

  private Answer sheet(Round round) throws IOException {
    var agent = round.agent();
    var name = agent == null ? null : people.find(agent).map(Person::name).orElse(null);
    var bytes = new RoundSheet(round, territory(round), name).bytes();
    return file(TaggedFile.TYPE, "pdf", round, out -> out.write(bytes));
  }

  private Answer gpx(Round round) {
    var along = new ArrayList<GeoPoint>();
    along.add(round.shift().start());
    RoundGpx.stops(round).forEach(stop -> along.add(stop.stop().place()));
    along.add(round.shift().end());
    var day = SpokenTime.day(round.day(), Language.ofReader());
    var name = Messages.of("RoundSheet.title", territory(round), day);
    var gpx = new RoundGpx(round, name, roads.along(along));
    return file(RoundGpx.TYPE, "gpx", round, gpx::writeTo);
  }

  private String territory(Round round) {
    return territories.get(round.territory()).name();
  }

  /// Nothing that anybody wrote is in the name of the file.
  private static Answer file(String type, String ending, Round round, Route.Body body) {
    var name = "round-" + round.day() + "-" + round.id() + "." + ending;
    return new Answer(
        200,
        type,
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"" + name + "\"",
            "Vary",
            "Accept-Language"),
        body);
  }
}
