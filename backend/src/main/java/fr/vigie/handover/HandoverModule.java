package fr.vigie.handover;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of notes between shifts.
public record HandoverModule(HandoverNotes notes, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(170, "index notes between shifts", MongoHandoverNotes::createIndexes));

  /// What is kept of who writes and reads them.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "handoverNotes",
          "what a shift of a control room tells the next, and who has read it",
          "to go on where the shift before has stopped",
          Basis.PUBLIC_TASK,
          "HANDOVER_NOTES",
          List.of(),
          List.of(
              new Part("by", Erasure.KEEP_UNTOLD),
              new Part("text", Erasure.KEEP_UNTOLD),
              new Part("acknowledgements.by", Erasure.KEEP_UNTOLD)));

  public static HandoverModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      ReportModule report,
      WorkOrderModule workOrder,
      AlarmModule alarm,
      EventLog log,
      Ids ids,
      Clock clock) {
    var notes = new MongoHandoverNotes(database);
    var events = new HandoverEvents(log, ids);
    var subjects = new NoteSubjects(report.reads(), workOrder.reads(), alarm.reads());
    return new HandoverModule(
        notes,
        new HandoverWiring(
            notes,
            new WriteHandoverNote(territories, notes, subjects, events, transactions, ids, clock),
            new AcknowledgeHandoverNote(notes, events, transactions, clock),
            new HandoverView(territories, clock),
            clock));
  }
}
