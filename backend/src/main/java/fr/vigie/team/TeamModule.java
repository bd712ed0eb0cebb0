package fr.vigie.team;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of teams, rosters and absences.
public record TeamModule(
    Skills skills,
    Teams teams,
    Rosters rosters,
    Absences absences,
    Duty duty,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(95, "index teams, rosters and absences", TeamModule::createIndexes));

  /// What is kept of agents.
  public static final List<PersonalData> PERSONAL_DATA =
      List.of(
          PersonalData.ofStaff("teams", "who is in a team, and who set it up", "members", "by"),
          PersonalData.ofStaff(
              "rosters",
              "what agents are qualified for and when they work",
              "person",
              "qualifications",
              "shifts",
              "by"),
          new PersonalData(
              "absences",
              "when agents are absent, without a reason beyond leave, training or other duty",
              "to give work to those who are there",
              PersonalData.Basis.PUBLIC_TASK,
              "ABSENCES",
              List.of(),
              List.of(
                  new PersonalData.Part("person", PersonalData.Erasure.KEEP_UNTOLD),
                  new PersonalData.Part("from", PersonalData.Erasure.KEEP_UNTOLD),
                  new PersonalData.Part("until", PersonalData.Erasure.KEEP_UNTOLD),
                  new PersonalData.Part("by", PersonalData.Erasure.KEEP_UNTOLD))));

  private static void createIndexes(MongoDatabase database) {
    MongoTeams.createIndexes(database);
    MongoRosters.createIndexes(database);
    MongoAbsences.createIndexes(database);
  }

  public static TeamModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      People people,
      TeamWatcher watcher,
      EventLog log,
      Ids ids,
      Clock clock) {
    var skills = new Skills();
    var teams = new MongoTeams(database);
    var rosters = new MongoRosters(database);
    var absences = new MongoAbsences(database);
    var events = new TeamEvents(log, ids);
    var parts =
        new TeamWiring.Parts(
            skills,
            teams,
            new SeeRosters(people, rosters, absences, clock),
            new SetTeam(territories, people, teams, events, watcher, transactions, ids, clock),
            new DisbandTeam(teams, events, watcher, transactions, clock),
            new SetRoster(people, rosters, skills, events, transactions, clock),
            new RecordAbsence(people, rosters, absences, events, transactions, ids, clock),
            new WithdrawAbsence(absences, events, transactions, clock));
    return new TeamModule(
        skills,
        teams,
        rosters,
        absences,
        new Duty(territories, rosters, absences),
        new TeamWiring(parts, territories));
  }
}
