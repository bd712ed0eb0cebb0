package fr.vigie.fieldwork;

import fr.vigie.contact.Myself;
import fr.vigie.fieldwork.FieldNotes.AnswerNote;
import fr.vigie.fieldwork.FieldNotes.AssetNote;
import fr.vigie.fieldwork.FieldNotes.AttributeNote;
import fr.vigie.fieldwork.FieldNotes.PartNote;
import fr.vigie.fieldwork.FieldNotes.TimeNote;
import fr.vigie.graphql.Arguments;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.workorder.Progress.Cause;
import java.time.LocalDate;

/// Reads what an agent notes.
public final class FieldInputs {

  /// As many as a request holds.
  private static final int ANY = Integer.MAX_VALUE;

  private FieldInputs() {}

  /// What may be noted; throws {@link fr.vigie.shared.InvalidInput} for the rest.
  static FieldNotes notes(Arguments input) {
    var notes = told(input);
    CheckNotes.check(notes);
    return notes.beforePhotos().isEmpty() && notes.afterPhotos().isEmpty()
        ? notes
        : notes.ownedBy(PhotoOwner.of(input.context(Myself.class), null));
  }

  /// What was told, right or wrong and however much, so that it can be kept.
  public static FieldNotes told(Arguments input) {
    return new FieldNotes(
        input.objects("answers", ANY).stream().map(FieldInputs::answer).toList(),
        input.objects("times", ANY).stream().map(FieldInputs::time).toList(),
        input.objects("parts", ANY).stream().map(FieldInputs::part).toList(),
        input.has("cause") ? input.constant("cause", Cause.class) : null,
        (Integer) input.values().get("externalCents"),
        input.strings("beforePhotoIds", ANY),
        input.strings("afterPhotoIds", ANY),
        null,
        input.objects("assetChanges", ANY).stream().map(FieldInputs::asset).toList());
  }

  private static AnswerNote answer(Arguments answer) {
    return new AnswerNote(answer.string("taskId").strip(), answer.string("value").strip());
  }

  private static TimeNote time(Arguments time) {
    return new TimeNote(
        time.string("clientTimeId").strip(),
        time.integer("minutes", Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static PartNote part(Arguments use) {
    return new PartNote(
        use.string("clientUseId").strip(),
        use.string("partId"),
        use.string("depot"),
        use.number("quantity"));
  }

  private static AssetNote asset(Arguments change) {
    return new AssetNote(
        change.string("assetId"),
        (LocalDate) change.values().get("installedOn"),
        change.objects("attributes", ANY).stream()
            .map(each -> new AttributeNote(each.string("name").strip(), each.string("value")))
            .toList());
  }
}
