package fr.vigie.deviceevent;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/// What the rest of the backend sees of what happens to devices.
public record DeviceEventModule(DeviceEvents deviceEvents) {

  /// For the migration of the devices.
  public static void createIndexes(MongoDatabase database) {
    MongoDeviceEvents.createIndexes(database);
  }

  public static DeviceEventModule on(MongoDatabase database, Clock clock) {
    return new DeviceEventModule(new MongoDeviceEvents(database, clock));
  }
}
