package fr.vigie.fieldevent;

import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.fieldwork.FieldNotes.AnswerNote;
import fr.vigie.fieldwork.FieldNotes.AssetNote;
import fr.vigie.fieldwork.FieldNotes.AttributeNote;
import fr.vigie.fieldwork.FieldNotes.PartNote;
import fr.vigie.fieldwork.FieldNotes.TimeNote;
import fr.vigie.view.Views;
import org.jspecify.annotations.Nullable;

/// How what was noted of the work is read, as it was told.
final class NotedWorkView {

  private NotedWorkView() {}

  /// Null when nothing was noted.
  static @Nullable FieldNotes shown(FieldNotes notes) {
    return notes.isNone() ? null : notes;
  }

  static void declare(Views views) {
    views
        .of("NotedWork", FieldNotes.class)
        .part("answers", FieldNotes::answers)
        .part("times", FieldNotes::times)
        .part("parts", FieldNotes::parts)
        .value("cause", FieldNotes::cause)
        .value("externalCents", FieldNotes::externalCents)
        .value("beforePhotoIds", FieldNotes::beforePhotos)
        .value("afterPhotoIds", FieldNotes::afterPhotos)
        .part("assetChanges", FieldNotes::assets);
    views
        .of("NotedAnswer", AnswerNote.class)
        .value("taskId", AnswerNote::task)
        .value("value", AnswerNote::value);
    views
        .of("NotedTime", TimeNote.class)
        .value("clientTimeId", TimeNote::id)
        .value("minutes", TimeNote::minutes);
    views
        .of("NotedPart", PartNote.class)
        .value("clientUseId", PartNote::id)
        .value("partId", PartNote::part)
        .value("depot", PartNote::depot)
        .value("quantity", PartNote::quantity);
    views
        .of("NotedAsset", AssetNote.class)
        .value("assetId", AssetNote::asset)
        .value("installedOn", AssetNote::installedOn)
        .part("attributes", AssetNote::attributes);
    views
        .of("NotedAttribute", AttributeNote.class)
        .value("name", AttributeNote::name)
        .value("value", AttributeNote::value);
  }
}
