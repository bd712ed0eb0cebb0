package fr.vigie.workorder;

import fr.vigie.category.ChecklistItem;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.shared.Language;
import fr.vigie.task.MongoTaskParts;
import fr.vigie.task.Task;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Reading.Reader;
import fr.vigie.view.Row;
import fr.vigie.view.StoredView;
import fr.vigie.view.Views;
import fr.vigie.workorder.Needs.Priority;
import fr.vigie.workorder.Progress.Cause;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// How what goes beyond what is to be done, where and by whom is read from what is stored.
final class WorkOrderDetailsView {

  private WorkOrderDetailsView() {}

  static void declare(StoredView view) {
    view.constant("priority", Priority.class)
        .reference("team", "team", "team")
        .references("crew", "crew", "person")
        .reference("contractor", "contractor", "contractor")
        .instant("acceptBy")
        .value("skills", Set.of("skills"), (w, _) -> w.texts("skills"))
        .value("means", Set.of("means"), (w, _) -> w.texts("means"))
        .value(
            "estimatedMinutes", Set.of("estimatedMinutes"), (w, _) -> w.whole("estimatedMinutes"))
        .flag("isPhotoAfterRequired")
        .instant("holdUntil")
        .constant("cause", Cause.class)
        .value("reopenings", Set.of("reopenings"), (w, _) -> w.whole("reopenings"))
        .value("runningSince", Set.of("running"), (w, _) -> w.within("running").instant("at"))
        .value(
            "verifiedAt", Set.of("verification"), (w, _) -> w.within("verification").instant("at"))
        .flag(
            "isVerifiedByTelemetry",
            Set.of("verification"),
            (w, _) -> w.has("verification") && w.within("verification").text("by") == null)
        .references("assets", "assets", "asset")
        .part("tasks", Set.of("tasks"), (w, _) -> tasks(w))
        .parts("photos")
        .part("announcedPhotos", ContractorView.needs("announced"), since("announced"))
        .part("times", ContractorView.needs("times"), since("times"))
        .part("parts", ContractorView.needs("parts"), since("parts"))
        .value("spentMinutes", ContractorView.needs("times"), WorkOrderDetailsView::minutes)
        .where(Set.of("territory"), ContractorView::isOfStaff, WorkOrderDetailsView::others)
        .part(
            "changes",
            ContractorView.needs("stamps"),
            (w, asked) -> ContractorView.entries(w, asked, "stamps"))
        .where(Set.of("territory"), WorkOrderDetailsView::maySeeFigures, WorkOrderCost::declare);
  }

  private static Reader<Row> since(String list) {
    return (workOrder, asked) -> ContractorView.rows(workOrder, asked, list);
  }

  private static void others(StoredView view) {
    view.reference("followUpOf", "followUpOf", "workOrder")
        .reference("mergedInto", "mergedInto", "workOrder")
        .reference("splitFrom", "splitFrom", "workOrder");
  }

  static void declareParts(Views views) {
    views
        .stored("WorkTask")
        .from(Task.class, MongoTaskParts::row)
        .id()
        .value("label", Set.of("label"), WorkOrderDetailsView::label)
        .constant("kind", ChecklistItem.Kind.class)
        .flag("isRequired")
        .parts("choices")
        .text("unit")
        .value("least", Set.of("least"), (task, _) -> task.decimal("least"))
        .value("most", Set.of("most"), (task, _) -> task.decimal("most"))
        .value("answer", Set.of("answer"), (task, _) -> task.within("answer").text("value"))
        .value("answeredAt", Set.of("answer"), (task, _) -> task.within("answer").instant("at"))
        .where(
            Set.of("answer"),
            ContractorView::mayKnowWho,
            answered ->
                answered.reference(
                    "answeredBy", "answer", "person", task -> task.within("answer").text("by")))
        .flag("isRemoved");
    views
        .stored("WorkTaskChoice")
        .text("code")
        .value("label", Set.of("label"), WorkOrderDetailsView::label);
    views
        .stored("AnnouncedPhoto")
        .text("clientPhotoId")
        .constant("purpose", PhotoPurpose.class)
        .instant("at")
        .reference("by", "by", "person")
        .flag("isAwaited", Set.of("photo"), (photo, _) -> photo.text("photo") == null);
    views
        .stored("WorkTime")
        .id()
        .reference("person", "person", "person")
        .value("minutes", Set.of("minutes"), (time, _) -> time.whole("minutes"))
        .flag("isTimed")
        .instant("at");
    views
        .stored("PartUse")
        .id()
        .text("name")
        .text("unit")
        .value("quantity", Set.of("thousandths"), (use, _) -> WorkOrderCost.quantity(use))
        .reference("by", "by", "person")
        .instant("at");
    views
        .of("FieldChange", Row.Entry.class)
        .value("field", Row.Entry::name)
        .value("at", change -> change.row().instant("at"))
        .reference("by", "person", change -> change.row().text("by"));
  }

  /// Of those that were taken away, what was answered is worth showing.
  private static List<Row> tasks(Row workOrder) {
    return workOrder.rows("tasks").stream()
        .filter(task -> !Boolean.TRUE.equals(task.flag("isRemoved")) || task.has("answer"))
        .toList();
  }

  private static String label(Row labelled, Circumstances asked) {
    var words = labelled.within("label");
    var own = words.text(asked.context(Language.class).tag());
    return own == null ? words.required(Language.FR.tag()) : own;
  }

  private static int minutes(Row workOrder, Circumstances asked) {
    return ContractorView.rows(workOrder, asked, "times").stream()
        .mapToInt(time -> Objects.requireNonNull(time.whole("minutes")))
        .sum();
  }

  private static boolean maySeeFigures(Row workOrder, Circumstances asked) {
    return asked.context(Viewer.class).may(Right.SEE_FIGURES, workOrder.required("territory"));
  }
}
