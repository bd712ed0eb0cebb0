package fr.vigie.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.category.ChecklistItem;
import fr.vigie.category.Question.Choice;
import fr.vigie.category.Words;
import fr.vigie.mongo.Places;
import fr.vigie.mongo.TestMongo;
import fr.vigie.photo.Photo;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.photo.ShownPhoto;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Language;
import fr.vigie.task.Task;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.Details.Stamp;
import fr.vigie.workorder.Needs.Means;
import fr.vigie.workorder.Needs.Priority;
import fr.vigie.workorder.Progress.Cause;
import fr.vigie.workorder.Progress.Running;
import fr.vigie.workorder.Progress.Verification;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import fr.vigie.workorder.WorkPhotos.Announced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkOrderStorageTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final GeoPoint PLACE = new GeoPoint(49.1767, 5.3886);

  private final MongoDatabase database = TestMongo.fresh();
  private final MongoWorkOrders workOrders = new MongoWorkOrders(database);

  @Test
  void what_an_older_vigie_planned_has_the_equipment_and_category_of_its_reports() {
    database
        .getCollection("reports")
        .insertMany(
            List.of(
                new Document("_id", "rep_1")
                    .append("category", "lamp-out")
                    .append("assetId", "ast_1"),
                new Document("_id", "rep_2")
                    .append("category", "lamp-out")
                    .append("assetId", null)));
    database.getCollection("workOrders").insertOne(older());
    MongoWorkOrderMigration.run(database);
    MongoWorkOrderMigration.run(database);
    var found = workOrders.find("wo_1").orElseThrow();

    assertThat(found.details().links().assets()).containsExactly("ast_1");
    assertThat(found.details().needs().category()).isEqualTo("lamp-out");
    assertThat(found.details().needs().priority()).isEqualTo(Priority.NORMAL);
    assertThat(found.details().with(Needs.NONE).with(Links.NONE)).isEqualTo(Details.NONE);
    assertThat(found.timeline())
        .containsExactly(new Step(NOON, Act.PLAN, Status.PLANNED, "per_nadia", null));
  }

  private static Document older() {
    var step =
        new Document("at", Date.from(NOON))
            .append("act", "PLAN")
            .append("status", "PLANNED")
            .append("by", "per_nadia")
            .append("note", null);
    var document =
        new Document("_id", "wo_1")
            .append("clientWorkOrderId", "client-1")
            .append("fingerprint", "f")
            .append("status", "PLANNED")
            .append("domain", "LIGHTING")
            .append("dueAt", Date.from(NOON))
            .append("commune", "55043")
            .append("territory", "ter_1")
            .append("reports", List.of("rep_1", "rep_2"))
            .append("timeline", List.of(step))
            .append("createdAt", Date.from(NOON));
    return Places.append(document, PLACE);
  }

  @Test
  void a_work_order_is_read_as_it_was_kept_to_the_last_field() {
    var kept = whole();
    workOrders.add(kept);

    assertThat(workOrders.find(kept.id())).contains(kept);
    assertThat(workOrders.findAwaiting("owner photo-awaited")).contains(kept);
    assertThat(workOrders.findAwaiting("owner photo-arrived")).isEmpty();
    assertThat(workOrders.awaitingSince(NOON, 10)).containsExactly(kept.id());
  }

  private static WorkOrder whole() {
    var details =
        new Details(
            new Needs(Priority.URGENT, "lamp-out", List.of("b"), Set.of(Means.VAN), 30, true),
            new Staffing("tea_1", List.of("per_3", "per_4"), List.of("per_2"), "con_1", NOON),
            new Links(List.of("ast_1"), "plan_1", "wo_2", "wo_3", "wo_4"),
            new Progress(
                NOON, Cause.WEAR, new Running("per_1", NOON), 2, new Verification(NOON, null)),
            List.of(task()),
            new WorkPhotos(
                List.of(shown()),
                List.of(
                    new Announced(
                        "owner", "photo-arrived", PhotoPurpose.BEFORE, NOON, "p", "pho_1"),
                    new Announced("owner", "photo-awaited", PhotoPurpose.AFTER, NOON, "p", null))),
            new Spent(
                List.of(new Spent.Time("time-1", "per_1", 20, true, NOON)),
                List.of(
                    new Spent.Part(
                        "use-1",
                        "prt_1",
                        "Lampe",
                        "pièce",
                        new BigDecimal("1.500"),
                        900,
                        "p",
                        NOON)),
                100,
                4200),
            Map.of("priority", new Stamp(NOON, "per_1")));
    return new WorkOrder(
        "wo_1",
        "client-1",
        "f",
        Status.IN_PROGRESS,
        Domain.LIGHTING,
        "changer",
        "per_1",
        LocalDate.of(2026, 11, 24),
        NOON,
        PLACE,
        "55043",
        "ter_1",
        List.of("rep_1"),
        "alm_1",
        List.of(new Step(NOON, Act.PLAN, Status.PLANNED, "per_n", "note", true)),
        NOON,
        details);
  }

  private static Task task() {
    var words = new Words("mesurer", Map.of(Language.DE, "messen"));
    var asks =
        new ChecklistItem(
            "volts",
            words,
            ChecklistItem.Kind.CHOICE,
            true,
            List.of(new Choice("good", words)),
            "V",
            0.5,
            400.0);
    return new Task("volts", asks, new Task.Answer("good", NOON, "per_1"), true);
  }

  private static ShownPhoto shown() {
    return new ShownPhoto(
        "pho_1", "name", Photo.Status.AWAITING, PhotoPurpose.BEFORE, 64, 48, false, NOON, "ter_1");
  }

  @Test
  void what_is_known_of_the_cost_is_counted_and_the_rest_left_out() {
    var spent = whole().details().spent();

    assertThat(spent.cents()).isEqualTo(1400 + 1350 + 100);
    assertThat(spent.at(null).charged(null).cents()).isEqualTo(1350);
    assertThat(Spent.NONE.cents()).isNull();
  }

  @Test
  void those_that_wait_for_something_are_found_by_an_index() {
    MongoWorkOrders.createIndexes(database);
    var noon = Date.from(NOON);

    assertThat(
            Stream.of(
                Filters.eq("awaitedKeys", "owner photo"),
                Filters.gte("awaitedSince", noon),
                Filters.and(Filters.eq("status", "DISPATCHED"), Filters.lt("acceptBy", noon)),
                Filters.and(
                    Filters.eq("status", "DONE"), Filters.gt("alarm", ""), Filters.gt("_id", ""))))
        .allSatisfy(
            filter -> assertThat(plan(filter)).contains("IXSCAN").doesNotContain("COLLSCAN"));
  }

  private String plan(Bson filter) {
    return database.getCollection("workOrders").find(filter).explain().toJson();
  }
}
