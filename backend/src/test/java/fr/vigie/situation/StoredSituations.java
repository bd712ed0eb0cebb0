package fr.vigie.situation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.vigie.event.EventLog;
import fr.vigie.report.Report;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.situation.Situation.Dismissal;
import fr.vigie.situation.Situation.Mark;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Situations of a database, and what people make of them.
public final class StoredSituations {

  private final MongoDatabase database;
  private final MongoSituations situations;
  private final ProposeSituation propose;
  private final LapseProposals lapse;
  private final Members members;
  private final Clock clock;

  public StoredSituations(
      MongoDatabase database, Transactions transactions, EventLog log, Ids ids, Clock clock) {
    this.database = database;
    this.situations = new MongoSituations(database);
    this.members = new Members(new MongoSigns(database));
    this.clock = clock;
    var events = new SituationEvents(log, ids);
    var reports = ReportModule.reports(database);
    var tellJoined =
        new TellJoined(
            reports,
            (some, text, key, at, _) ->
                reports.answerAll(some.stream().map(Report::id).toList(), text, key, at));
    this.propose = new ProposeSituation(situations, tellJoined, events, transactions, ids, clock);
    this.lapse = new LapseProposals(situations, events, transactions, clock);
  }

  /// Those of a database, only to be read.
  public static Situations of(MongoDatabase database) {
    return new MongoSituations(database);
  }

  public Situations situations() {
    return situations;
  }

  public ProposeSituation propose() {
    return propose;
  }

  /// In the order in which they began.
  public List<Situation> all() {
    return database
        .getCollection("situations")
        .find()
        .sort(Sorts.ascending("_id"))
        .map(MongoSituationDocuments::situation)
        .into(new ArrayList<>());
  }

  public void confirm(Situation situation) {
    situations.put(situation.confirmed(new Mark(clock.instant(), "per_nadia"), null));
  }

  public void dismiss(Situation situation) {
    situations.put(
        situation.dismissed(new Dismissal(clock.instant(), "per_nadia", "essai du poste")));
  }

  public void say(Situation situation, String text) {
    var count = situation.reports().size();
    situations.put(
        situation.saying(
            new SituationMessage("sim_1", "message-1", text, clock.instant(), "per_nadia", count)));
  }

  /// What is in the public story of a report.
  public List<String> told(String report) {
    return ReportModule.reports(database).list(List.of(report)).getFirst().timeline().stream()
        .flatMap(step -> Stream.ofNullable(step.text()))
        .toList();
  }

  public void end(Situation situation) {
    situations.put(situation.ended(new Mark(clock.instant(), "per_nadia")));
  }

  public void remove(Situation situation, String member) {
    situations.put(members.without(situation, Set.of(member)));
  }

  public void lapse() {
    while (lapse.lapse()) {
      // There are more.
    }
  }

  /// The acts that the log was told of, in their order.
  public List<String> acts() {
    return database
        .getCollection("events")
        .find(Filters.eq("type", SituationEvents.CHANGED))
        .sort(Sorts.ascending("_id"))
        .map(event -> event.getString("act"))
        .into(new ArrayList<>());
  }
}
