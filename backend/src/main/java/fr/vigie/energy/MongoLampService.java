package fr.vigie.energy;

import fr.vigie.energy.LampService.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/// Reads from `assets` when light points were in service: `installedOn`, else `registeredAt`, and
/// `lifecycleChanges`; as days in Paris, so that those of one day are alike.
final class MongoLampService {

  private static final Set<String> OUT = Set.of("TAKE_OUT_OF_SERVICE", "REMOVE");

  private MongoLampService() {}

  /// What tells light points apart.
  static Document key() {
    var change = new Document("act", "$$change.act").append("on", day("$$change.at"));
    var changes =
        new Document("input", new Document("$ifNull", List.of("$lifecycleChanges", List.of())))
            .append("as", "change")
            .append("in", change);
    var registered =
        new Document(
            "$cond",
            List.of(
                new Document("$gt", Arrays.asList("$installedOn", null)),
                "$$REMOVE",
                day("$registeredAt")));
    return new Document("installedOn", "$installedOn")
        .append("registeredOn", registered)
        .append("lifecycle", "$lifecycle")
        .append("changes", new Document("$map", changes));
  }

  private static Document day(String date) {
    return new Document(
        "$dateToString",
        new Document("date", date).append("format", "%Y-%m-%d").append("timezone", "Europe/Paris"));
  }

  static LampService of(Document key, LampPower power) {
    var turns = new ArrayList<Turn>();
    for (var change : key.getList("changes", Document.class)) {
      var on = Objects.requireNonNull(MongoLamps.day(change, "on"));
      turns.add(new Turn(on, !OUT.contains(change.getString("act"))));
    }
    var isFirst =
        turns.isEmpty()
            ? "INSTALLED".equals(key.getString("lifecycle"))
            : !turns.getFirst().isInService();
    var installed = MongoLamps.day(key, "installedOn");
    return installed == null
        ? LampService.unsaid(MongoLamps.day(key, "registeredOn"), power, isFirst, turns)
        : LampService.installed(installed, power, isFirst, turns);
  }
}
