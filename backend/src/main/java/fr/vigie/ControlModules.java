package fr.vigie;

import fr.vigie.controlroom.ControlRoomModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.handover.HandoverModule;
import fr.vigie.indicator.IndicatorModule;
import fr.vigie.mongo.Mongo;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What control rooms work with, built once.
record ControlModules(HandoverModule handover, ControlRoomModule room) {

  static ControlModules on(
      Mongo mongo,
      Territories territories,
      CitizenModules citizen,
      WorkModules work,
      AlarmModules alarms,
      EventModule events,
      IndicatorModule indicator,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var report = citizen.report();
    var workOrder = work.workOrder();
    var alarm = alarms.alarm();
    var handover =
        HandoverModule.on(
            database,
            mongo.transactions(),
            territories,
            report,
            workOrder,
            alarm,
            events.log(),
            ids,
            clock);
    return new ControlModules(
        handover,
        ControlRoomModule.on(
            database,
            territories,
            report,
            workOrder,
            alarm,
            handover,
            citizen.situation().situations(),
            events,
            indicator.figures(),
            clock));
  }

  List<FeatureWiring> wirings() {
    return List.of(handover.wiring(), room.wiring());
  }
}
