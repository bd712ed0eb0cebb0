package fr.vigie.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `teams`; unique `{territory: 1, name: 1}`. `turn` is counted by who gives work to
/// one.
final class MongoTeams implements Teams {

  private final Documents teams;

  MongoTeams(MongoDatabase database) {
    this.teams = new Documents(database, "teams");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "teams").unique("territory", "name").make();
  }

  @Override
  public Optional<Team> find(String id) {
    return teams.findOne(eq("_id", id)).map(MongoTeams::team);
  }

  @Override
  public List<Team> list(Collection<String> ids) {
    return teams.find(in("_id", ids)).map(MongoTeams::team).into(new ArrayList<>());
  }

  @Override
  public List<Team> of(String territory) {
    return teams
        .find(eq("territory", territory), MOST)
        .sort(Sorts.ascending("name"))
        .map(MongoTeams::team)
        .into(new ArrayList<>());
  }

  @Override
  public Team put(Team team) {
    teams.put(document(team));
    return team;
  }

  @Override
  public Optional<Team> hold(String id, String territory) {
    var own = and(eq("_id", id), eq("territory", territory));
    return teams.update(own, Updates.inc("turn", 1)) ? find(id) : Optional.empty();
  }

  @Override
  public boolean remove(String id) {
    return teams.removeAll(eq("_id", id)) == 1;
  }

  private static Document document(Team team) {
    var depot = team.depot();
    var document =
        new Document("_id", team.id())
            .append("territory", team.territory())
            .append("name", team.name())
            .append("members", team.members())
            .append("setAt", Date.from(team.setAt()))
            .append("by", team.by());
    return depot == null
        ? document
        : document.append("latitude", depot.latitude()).append("longitude", depot.longitude());
  }

  private static Team team(Document document) {
    return new Team(
        document.getString("_id"),
        document.getString("territory"),
        document.getString("name"),
        document.getList("members", String.class),
        depot(document),
        document.getDate("setAt").toInstant(),
        document.getString("by"));
  }

  private static @Nullable GeoPoint depot(Document document) {
    return document.containsKey("latitude")
        ? new GeoPoint(document.getDouble("latitude"), document.getDouble("longitude"))
        : null;
  }
}
