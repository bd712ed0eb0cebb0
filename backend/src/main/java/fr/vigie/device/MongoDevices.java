package fr.vigie.device;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `devices`, by `_id` source/device; index `{asset: 1}`.
final class MongoDevices implements Devices {

  private final Documents devices;

  MongoDevices(MongoDatabase database) {
    this.devices = new Documents(database, "devices");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "devices").on("asset").make();
  }

  @Override
  public Optional<Device> find(String source, String deviceId) {
    return devices.findOne(eq("_id", Device.id(source, deviceId))).map(MongoDevices::device);
  }

  @Override
  public Map<String, Device> list(String source, Collection<String> deviceIds) {
    var ids = deviceIds.stream().map(id -> Device.id(source, id)).distinct().toList();
    var found = new HashMap<String, Device>();
    devices
        .find(in("_id", ids), Math.max(1, ids.size()))
        .map(MongoDevices::device)
        .forEach(device -> found.put(device.deviceId().toLowerCase(Locale.ROOT), device));
    return found;
  }

  // The id of a source holds no character beyond the slash, so all of it lies before "0".
  @Override
  public Page<Device> page(String source, int first, @Nullable String after) {
    var from = source + "/" + (after == null ? "" : after);
    var found =
        devices
            .find(and(gt("_id", from), lt("_id", source + "0")), first + 1)
            .sort(Sorts.ascending("_id"))
            .map(MongoDevices::device)
            .into(new ArrayList<>());
    return Page.of(found, first, device -> device.deviceId().toLowerCase(Locale.ROOT));
  }

  @Override
  public void put(Device device) {
    devices.put(
        new Document("_id", device.id())
            .append("source", device.source())
            .append("deviceId", device.deviceId())
            .append("territory", device.territory())
            .append("asset", device.asset())
            .append("profile", device.profile()));
  }

  @Override
  public boolean remove(Device device) {
    return devices.removeAll(eq("_id", device.id())) == 1;
  }

  private static Device device(Document document) {
    return new Device(
        document.getString("source"),
        document.getString("deviceId"),
        document.getString("territory"),
        document.getString("asset"),
        document.getString("profile"));
  }
}
