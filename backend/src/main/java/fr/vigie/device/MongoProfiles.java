package fr.vigie.device;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.device.DeviceProfile.Sample;
import fr.vigie.device.ProfileField.Spot;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `deviceProfiles`; unique `{clientProfileId: 1}`, `{territory: 1, name: 1}`.
final class MongoProfiles implements Profiles {

  private static final int MOST_OF_TERRITORY = 200;

  private final Documents profiles;

  MongoProfiles(MongoDatabase database) {
    this.profiles = new Documents(database, "deviceProfiles");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "deviceProfiles")
        .unique("clientProfileId")
        .on("territory", "name")
        .make();
  }

  @Override
  public Optional<DeviceProfile> find(String id) {
    return profiles.findOne(eq("_id", id)).map(MongoProfiles::profile);
  }

  @Override
  public Optional<DeviceProfile> findByClientProfileId(String clientProfileId) {
    return profiles.findOne(eq("clientProfileId", clientProfileId)).map(MongoProfiles::profile);
  }

  @Override
  public List<DeviceProfile> list(Collection<String> ids) {
    return profiles
        .find(in("_id", ids), Math.max(1, ids.size()))
        .map(MongoProfiles::profile)
        .into(new ArrayList<>());
  }

  @Override
  public List<DeviceProfile> of(String territory) {
    return profiles
        .find(eq("territory", territory), MOST_OF_TERRITORY)
        .sort(Sorts.ascending("name"))
        .map(MongoProfiles::profile)
        .into(new ArrayList<>());
  }

  @Override
  public void add(DeviceProfile profile) {
    profiles.insert(
        new Document("_id", profile.id())
            .append("clientProfileId", profile.clientProfileId())
            .append("fingerprint", profile.fingerprint())
            .append("territory", profile.territory())
            .append("name", profile.name())
            .append("port", profile.port())
            .append("fields", profile.fields().stream().map(MongoProfiles::document).toList())
            .append("sample", document(profile.sample()))
            .append("declaredAt", Date.from(profile.declaredAt())));
  }

  private static Document document(ProfileField field) {
    var document =
        new Document("metric", field.metric())
            .append("unit", field.unit())
            .append("scale", field.scale())
            .append("shift", field.shift());
    return switch (field.spot()) {
      case Spot.Path(var pointer) -> document.append("pointer", pointer);
      case Spot.Bytes bytes ->
          document
              .append("offset", bytes.offset())
              .append("length", bytes.length())
              .append("isLittleEndian", bytes.isLittleEndian())
              .append("isSigned", bytes.isSigned());
    };
  }

  private static Document document(Sample sample) {
    return new Document("object", sample.object())
        .append("bytes", sample.bytes())
        .append(
            "expected",
            sample.expected().stream()
                .map(v -> new Document("metric", v.metric()).append("value", v.value()))
                .toList());
  }

  private static DeviceProfile profile(Document document) {
    return new DeviceProfile(
        document.getString("_id"),
        document.getString("clientProfileId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getString("name"),
        document.getInteger("port"),
        document.getList("fields", Document.class).stream().map(MongoProfiles::field).toList(),
        sample(document.get("sample", Document.class)),
        document.getDate("declaredAt").toInstant());
  }

  private static ProfileField field(Document field) {
    var pointer = field.getString("pointer");
    var spot =
        pointer != null
            ? new Spot.Path(pointer)
            : new Spot.Bytes(
                field.getInteger("offset"),
                field.getInteger("length"),
                field.getBoolean("isLittleEndian"),
                field.getBoolean("isSigned"));
    return new ProfileField(
        field.getString("metric"),
        spot,
        field.getString("unit"),
        field.getDouble("scale"),
        field.getDouble("shift"));
  }

  private static Sample sample(Document sample) {
    return new Sample(
        sample.getString("object"),
        sample.getString("bytes"),
        sample.getList("expected", Document.class).stream()
            .map(v -> new Decoder.Value(v.getString("metric"), v.getDouble("value")))
            .toList());
  }
}
