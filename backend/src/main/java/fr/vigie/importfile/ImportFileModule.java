package fr.vigie.importfile;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import java.util.List;

/// What imports of every kind share.
public record ImportFileModule(Rejects rejects) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(6, "index imports", MongoRejects::createIndexes));

  public static ImportFileModule on(MongoDatabase database) {
    return new ImportFileModule(new MongoRejects(database));
  }
}
