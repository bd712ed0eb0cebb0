package fr.vigie.deviceevent;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of what happens to devices.
public record DeviceEventModule(DeviceEvents deviceEvents) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(33, "index device events", MongoDeviceEvents::createIndexes));

  public static DeviceEventModule on(MongoDatabase database, Clock clock) {
    return new DeviceEventModule(new MongoDeviceEvents(database, clock));
  }
}
