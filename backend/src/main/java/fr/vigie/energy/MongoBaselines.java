package fr.vigie.energy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.energy.Baseline.Declared;
import fr.vigie.energy.Baseline.Line;
import fr.vigie.energy.Baseline.Unknown;
import fr.vigie.lighting.LightingTarget;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `lightingBaselines`; unique `{clientBaselineId: 1}` and `{target.kind: 1, target.id:
/// 1}`; `{commune: 1}`.
final class MongoBaselines implements Baselines {

  private static final int MOST = 10_000;

  private final Documents baselines;

  MongoBaselines(MongoDatabase database) {
    this.baselines = new Documents(database, "lightingBaselines");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "lightingBaselines")
        .unique("clientBaselineId")
        .unique("target.kind", "target.id")
        .on("commune")
        .make();
  }

  @Override
  public Optional<Baseline> findByClientBaselineId(String clientBaselineId) {
    return findOne(eq("clientBaselineId", clientBaselineId));
  }

  @Override
  public Optional<Baseline> find(LightingTarget target) {
    return findOne(and(eq("target.kind", target.kind().name()), eq("target.id", target.id())));
  }

  private Optional<Baseline> findOne(Bson filter) {
    return baselines.findOne(filter).map(MongoBaselines::baseline);
  }

  @Override
  public List<Baseline> ofCommunes(Collection<String> communes) {
    return baselines
        .find(in("commune", communes), MOST)
        .map(MongoBaselines::baseline)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Baseline baseline) {
    baselines.insert(
        new Document("_id", baseline.id())
            .append("clientBaselineId", baseline.clientBaselineId())
            .append("fingerprint", baseline.fingerprint())
            .append(
                "target",
                new Document("kind", baseline.target().kind().name())
                    .append("id", baseline.target().id()))
            .append("territory", baseline.territory())
            .append("commune", baseline.commune())
            .append("on", baseline.on().toString())
            .append("lines", baseline.lines().stream().map(line -> of(line)).toList())
            .append("lampsWithoutPower", baseline.unknown().power())
            .append("lampsWithoutInstallationDay", baseline.unknown().installationDay())
            .append("lampsWithoutRenovationDay", baseline.unknown().renovationDay())
            .append("declared", of(baseline.declared()))
            .append("setAt", Date.from(baseline.setAt()))
            .append("setBy", baseline.setBy()));
  }

  private static Document of(Line line) {
    return new Document("cabinet", line.cabinet())
        .append("schedule", line.schedule())
        .append("watts", line.watts())
        .append("lamps", line.lamps());
  }

  private static @Nullable Document of(@Nullable Declared declared) {
    return declared == null
        ? null
        : new Document("kwhPerYear", declared.kwhPerYear()).append("source", declared.source());
  }

  private static Baseline baseline(Document document) {
    var target = document.get("target", Document.class);
    return new Baseline(
        document.getString("_id"),
        document.getString("clientBaselineId"),
        document.getString("fingerprint"),
        new LightingTarget(
            LightingTarget.Kind.valueOf(target.getString("kind")), target.getString("id")),
        document.getString("territory"),
        document.getString("commune"),
        LocalDate.parse(document.getString("on")),
        document.getList("lines", Document.class).stream().map(MongoBaselines::line).toList(),
        new Unknown(
            document.getInteger("lampsWithoutPower"),
            document.getInteger("lampsWithoutInstallationDay", 0),
            document.getInteger("lampsWithoutRenovationDay", 0)),
        declared(document.get("declared", Document.class)),
        document.getDate("setAt").toInstant(),
        document.getString("setBy"));
  }

  private static Line line(Document line) {
    return new Line(
        line.getString("cabinet"),
        line.getString("schedule"),
        line.getDouble("watts"),
        line.getInteger("lamps"));
  }

  private static @Nullable Declared declared(@Nullable Document declared) {
    return declared == null
        ? null
        : new Declared(declared.getDouble("kwhPerYear"), declared.getString("source"));
  }
}
