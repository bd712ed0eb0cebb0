package fr.vigie.media;

import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.image.PhotoFile;
import fr.vigie.media.Photo.Status;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.util.Set;

/// How the types of `media.graphqls` are read from what is stored: photos by themselves, and those
/// within what they are attached to.
final class PhotoView {

  private PhotoView() {}

  static void declare(Views views) {
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
    views
        .of("PhotoUpload", PhotoGrant.class)
        .value("photoId", PhotoGrant::photo)
        .value("path", grant -> "/photos/" + grant.token())
        .value("expiresAt", PhotoGrant::until);
  }

  private static String path(Row photo, int size) {
    return "/photos/" + photo.required("name") + "/" + size + ".jpg";
  }

  private static boolean viewerCanModerate(Row photo, Circumstances circumstances) {
    var territory = photo.text("territory");
    return territory != null && circumstances.context(Viewer.class).may(Right.MODERATE, territory);
  }
}
