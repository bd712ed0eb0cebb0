package fr.vigie.controlroom;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.handover.HandoverModule;
import fr.vigie.indicator.Figures;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.report.ReportModule;
import fr.vigie.situation.Situations;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;

/// What the rest of the backend sees of control rooms.
public record ControlRoomModule(FeatureWiring wiring) {

  /// What cursors are sealed with.
  static final String KEY = "control-room";

  public static ControlRoomModule on(
      MongoDatabase database,
      Territories territories,
      ReportModule report,
      WorkOrderModule workOrder,
      AlarmModule alarm,
      HandoverModule handover,
      Situations situations,
      EventModule events,
      Figures figures,
      Clock clock) {
    var objects =
        new RoomObjects(
            report.reads(), workOrder.reads(), alarm.reads(), situations, handover.notes());
    var cursors = new RoomCursors(new InstallationKeys(database).of(KEY));
    return new ControlRoomModule(
        new ControlRoomWiring(
            new FollowControlRoom(
                territories,
                objects,
                cursors,
                events.liveLog(),
                events.replays(),
                figures,
                clock)));
  }
}
