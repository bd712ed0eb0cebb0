package fr.vigie.workorder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.media.MongoPhotoParts;
import fr.vigie.media.Photo;
import fr.vigie.media.PhotoSubject;
import fr.vigie.mongo.Documents;
import java.util.Objects;
import org.bson.conversions.Bson;

/// The photos within the work orders of collection `workOrders`, found by the work order's `_id`.
final class MongoWorkOrderPhotos implements PhotoSubject {

  private final Documents workOrders;

  MongoWorkOrderPhotos(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
  }

  @Override
  public void changed(Photo photo) {
    workOrders.update(
        and(workOrder(photo), eq("photos._id", photo.id())),
        Updates.set("photos.$", MongoPhotoParts.of(photo.shown())));
  }

  @Override
  public void removed(Photo photo) {
    workOrders.update(workOrder(photo), Updates.pull("photos", eq("_id", photo.id())));
  }

  private static Bson workOrder(Photo photo) {
    return eq("_id", Objects.requireNonNull(photo.subject()).id());
  }
}
