package fr.vigie;

import fr.vigie.delivery.DeliveryModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.pushtarget.PushTargetModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// In which apps people are notified, and how notifications went out.
record DeviceModules(PushTargetModule pushTarget, DeliveryModule delivery) {

  static final List<Migration> MIGRATIONS = PushTargetModule.MIGRATIONS;

  /// Built with what is known of reports and work.
  ///
  /// @param isPushOn whether anything is sent by FCM
  static DeviceModules on(
      Mongo mongo,
      Territories territories,
      CitizenModules citizen,
      WorkModules work,
      boolean isPushOn,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var pushTarget =
        PushTargetModule.on(
            database,
            mongo.transactions(),
            citizen.cases().follow().secrets()::holderOfSignIn,
            OutboxModule.deliveries(database, mongo.transactions()),
            isPushOn,
            ids,
            clock);
    var delivery =
        DeliveryModule.on(
            OutboxModule.deliveryFigures(database),
            territories,
            citizen.report().reports(),
            work.workOrder().workOrders());
    return new DeviceModules(pushTarget, delivery);
  }

  List<FeatureWiring> wirings() {
    return List.of(pushTarget.wiring(), delivery.wiring());
  }
}
