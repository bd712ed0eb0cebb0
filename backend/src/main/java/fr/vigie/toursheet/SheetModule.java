package fr.vigie.toursheet;

import fr.vigie.http.Route;
import fr.vigie.identity.People;
import fr.vigie.round.SeeRounds;
import fr.vigie.routing.Roads;
import fr.vigie.territory.Territories;
import java.util.List;

/// What the rest of the backend sees of rounds to take along.
public record SheetModule(List<Route> routes) {

  public static SheetModule on(
      SeeRounds seeRounds, Territories territories, People people, Roads roads) {
    return new SheetModule(new SheetRoutes(seeRounds, territories, people, roads).routes());
  }
}
