package fr.vigie.workorder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.Documents;
import fr.vigie.photo.MongoPhotoParts;
import fr.vigie.photo.Photo;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoSubject;
import fr.vigie.view.Wanted;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;

/// The photos within the work orders of collection `workOrders`, found by the work order's `_id`.
final class MongoWorkOrderPhotos implements PhotoSubject {

  private final Documents workOrders;

  MongoWorkOrderPhotos(MongoDatabase database) {
    this.workOrders = new Documents(database, "workOrders");
  }

  /// Work is for its staff to see.
  @Override
  public boolean showsToAll(Photo photo) {
    return false;
  }

  /// Except to the contractor that does it.
  @Override
  public boolean showsTo(Viewer viewer, Photo photo) {
    return !viewer.contractors().isEmpty()
        && workOrders
            .row(workOrder(photo), new Wanted(Set.of("contractor")))
            .filter(row -> viewer.worksFor(row.text("contractor")))
            .isPresent();
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

  /// The photos are what they are of: work orders stay with their territory.
  @Override
  public void moved(Subject now) {
    throw new IllegalStateException("no work order moves to another territory: " + now);
  }

  private static Bson workOrder(Photo photo) {
    return eq("_id", Objects.requireNonNull(photo.subject()).id());
  }
}
