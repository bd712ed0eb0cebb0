package fr.vigie.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;

/// One step from an older database to a newer one; may run again after it was cut off, and must
/// then end the same.
public record Migration(int version, String name, Consumer<MongoDatabase> apply) {}
