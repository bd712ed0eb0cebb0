package fr.vigie.tour;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.energy.EnergyFactors;
import fr.vigie.event.LiveEvents;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.measurement.Measurements;
import fr.vigie.round.RoundChanged;
import fr.vigie.round.RoundEvents;
import fr.vigie.round.RoundModule;
import fr.vigie.routing.Roads;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.team.Rosters;
import fr.vigie.territory.Territories;
import fr.vigie.tourplan.PlanShift;
import fr.vigie.wastetour.ForecastContainers;
import java.time.Clock;
import java.time.Duration;

/// What the rest of the backend sees of the planning of rounds.
public record TourModule(PlanDueRounds planDueRounds, FeatureWiring wiring)
    implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /// What rounds are made from.
  ///
  /// @param rosters what agents are qualified for
  /// @param measurements how full containers are
  /// @param factors how litres become CO2
  /// @param roads how far places are from each other
  public record Sources(
      Territories territories,
      People people,
      Rosters rosters,
      Assets assets,
      Measurements measurements,
      EnergyFactors factors,
      Roads roads) {}

  public static TourModule on(
      MongoDatabase database,
      Transactions transactions,
      RoundModule round,
      Sources sources,
      LiveEvents live,
      Ids ids,
      Clock clock) {
    var rounds = round.rounds();
    var events = round.events();
    var crew = new Crew(sources.people(), sources.rosters());
    var stopSources = new MongoStopSources(database, sources.assets());
    var plan =
        new PlanRound(
            sources.territories(),
            crew,
            new ChooseStops(stopSources, crew, rounds, ids),
            rounds,
            events,
            transactions,
            ids,
            clock);
    var findCourse =
        new FindCourse(
            new PlanShift(sources.roads()),
            new ForecastContainers(sources.measurements(), clock),
            sources.factors());
    return new TourModule(
        new PlanDueRounds(rounds, findCourse, events, transactions, clock),
        new RoundWiring(
            round.seeRounds(),
            plan,
            round.acts(),
            live.feed(
                RoundEvents.CHANGED,
                event ->
                    rounds
                        .find(event.subject())
                        .map(changed ->
                            new RoundChanged(event.id(), event.at(), event.act(), changed))),
            new RoundView(sources.territories())));
  }

  /// Begins to plan the rounds that wait; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("rounds", BETWEEN_LOOKS, planDueRounds::planNext);
    worker.start();
    return worker;
  }

  /// Stops what is being planned.
  @Override
  public void close() {
    planDueRounds.close();
  }
}
