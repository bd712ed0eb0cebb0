package fr.vigie.asset;

import fr.vigie.asset.Asset.Condition;
import fr.vigie.asset.Asset.Entry;
import fr.vigie.asset.Asset.Site;
import fr.vigie.mongo.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How equipment is stored.
final class MongoAssetDocuments {

  private MongoAssetDocuments() {}

  /// Without the last measurements.
  static Document of(Asset asset) {
    var site = asset.site();
    var document =
        new Document("_id", asset.id())
            .append("kind", asset.kind().name())
            .append("label", asset.label())
            .append("commune", site.commune())
            .append("territory", site.territory())
            .append("organisation", site.organisation())
            .append("parent", asset.parent())
            .append("ancestors", asset.ancestors())
            .append("lifecycle", asset.lifecycle().name())
            .append("installedOn", text(asset.installedOn()))
            .append("attributes", of(asset.attributes()))
            .append("isGenerated", asset.isGenerated());
    document.putAll(condition(asset.condition()));
    var entry = asset.entry();
    if (entry != null) {
      // Absent otherwise: the index of register numbers holds only what has one.
      document
          .append("source", entry.source())
          .append("externalId", entry.externalId())
          .append("fingerprint", entry.fingerprint());
    }
    return Places.append(document, site.location());
  }

  static Document condition(Condition condition) {
    return new Document("status", condition.status().name())
        .append("faults", condition.faults().stream().map(Enum::name).sorted().toList())
        .append("isFaulty", condition.isFaulty())
        .append("statusAt", date(condition.since()));
  }

  private static Document of(AssetAttributes attributes) {
    var document = new Document();
    attributes
        .values()
        .forEach((attribute, value) ->
            document.append(
                attribute.key(), value instanceof LocalDate day ? day.toString() : value));
    return document;
  }

  static Asset asset(Document document) {
    return new Asset(
        document.getString("_id"),
        AssetKind.valueOf(document.getString("kind")),
        entry(document),
        document.getString("label"),
        new Site(
            Places.read(document),
            document.getString("commune"),
            document.getString("territory"),
            document.getString("organisation")),
        document.getList("ancestors", String.class),
        condition(document),
        AssetLifecycle.valueOf(document.getString("lifecycle")),
        day(document.getString("installedOn")),
        attributes(document.get("attributes", Document.class)),
        document.getBoolean("isGenerated"));
  }

  private static @Nullable Entry entry(Document document) {
    var externalId = document.getString("externalId");
    return externalId == null
        ? null
        : new Entry(document.getString("source"), externalId, document.getString("fingerprint"));
  }

  private static Condition condition(Document document) {
    var since = document.getDate("statusAt");
    return new Condition(
        AssetStatus.valueOf(document.getString("status")),
        document.getList("faults", String.class).stream()
            .map(FaultCode::valueOf)
            .collect(Collectors.toSet()),
        since == null ? null : since.toInstant());
  }

  private static AssetAttributes attributes(Document document) {
    var values = new TreeMap<AssetAttribute, Object>();
    document.forEach((key, stored) -> {
      var attribute =
          AssetAttribute.named(key)
              .orElseThrow(() -> new IllegalStateException("no attribute " + key));
      values.put(attribute, value(attribute, stored));
    });
    return new AssetAttributes(values);
  }

  private static Object value(AssetAttribute attribute, Object stored) {
    return switch (attribute.type()) {
      case AttributeType.Day _ -> LocalDate.parse((String) stored);
      case AttributeType.Words _ -> List.copyOf((List<?>) stored);
      default -> Objects.requireNonNull(stored);
    };
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
