package fr.vigie.photo;

import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.image.PhotoFile;
import fr.vigie.photo.Photo.Status;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.util.Set;

/// How photos are read from what is stored: those by themselves, and those within what they are
/// attached to.
public final class PhotoView {

  private PhotoView() {}

  public static void declare(Views views) {
    views
        .stored("Photo")
        .from(Photo.class, MongoPhotoDocuments::row)
        .id()
        .constant("status", Status.class)
        .constant("purpose", PhotoPurpose.class)
        .value("width", Set.of("width"), (photo, _) -> photo.whole("width"))
        .value("height", Set.of("height"), (photo, _) -> photo.whole("height"))
        .value("imagePath", Set.of("name"), (photo, _) -> path(photo, PhotoFile.LARGE))
        .value("thumbnailPath", Set.of("name"), (photo, _) -> path(photo, PhotoFile.SMALL))
        .flag("isRedacted")
        .instant("uploadedAt")
        .flag("viewerCanModerate", Set.of("territory"), PhotoView::viewerCanModerate);
    Connection.declare(views, "Photo");
  }

  private static String path(Row photo, int size) {
    return "/photos/" + photo.required("name") + "/" + size + ".jpg";
  }

  private static boolean viewerCanModerate(Row photo, Circumstances circumstances) {
    var territory = photo.text("territory");
    return territory != null && circumstances.context(Viewer.class).may(Right.MODERATE, territory);
  }
}
