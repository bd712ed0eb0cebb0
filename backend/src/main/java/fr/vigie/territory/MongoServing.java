package fr.vigie.territory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.AlreadyExists;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/// Writes to the collections `territories` and `communes`.
final class MongoServing implements Serving {

  private final Documents territories;
  private final Documents communes;
  private final MongoDirectory directory;

  MongoServing(MongoDatabase database, MongoDirectory directory) {
    this.territories = new Documents(database, "territories");
    this.communes = new Documents(database, "communes");
    this.directory = directory;
  }

  @Override
  public void add(List<Territory> added) {
    territories.insertAll(added.stream().map(MongoTerritoryDocuments::of).toList());
    var free = communes.bulkInOrder(added.stream().map(MongoServing::take).toList());
    if (free != added.stream().mapToInt(territory -> territory.communes().size()).sum()) {
      throw new AlreadyExists("a commune is served by another territory");
    }
  }

  private static WriteModel<Document> take(Territory territory) {
    return new UpdateManyModel<>(
        and(in("_id", territory.communes()), eq("territory", null)),
        Updates.set("territory", territory.id()));
  }

  @Override
  public void setTemplate(Collection<String> ids, String template) {
    territories.updateAll(in("_id", ids), Updates.set("template", template));
  }

  @Override
  public void reread() {
    directory.reread();
  }
}
