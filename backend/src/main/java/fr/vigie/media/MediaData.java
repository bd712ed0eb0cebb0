package fr.vigie.media;

import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import java.util.List;

/// What is kept of those who send in photos. The pictures themselves, in `photos.files` and
/// `photos.chunks`, go with their photo.
public final class MediaData {

  private static final List<Link> LINKS =
      List.of(new Link("owner", KnownBy.PSEUDONYM), new Link("subject", KnownBy.REPORT));

  private static final PersonalData PHOTOS =
      new PersonalData(
          "photos",
          "photos of reports, without what a camera writes into them, and a mark of who sent them",
          "to see what is broken",
          Basis.PUBLIC_TASK,
          "VIGIE_PHOTO_DAYS, 730 days after it was attached; 7 days when it never was",
          LINKS,
          List.of(
              new Part("owner", Erasure.DELETE_DOCUMENT),
              new Part("name", Erasure.DELETE_DOCUMENT),
              new Part("subject", Erasure.DELETE_DOCUMENT)));

  private static final PersonalData GRANTS =
      new PersonalData(
          "photoGrants",
          "who may send in one photo: a mark of theirs, and the name that their app gave it",
          "to let in what was announced, once",
          Basis.PUBLIC_TASK,
          "24 hours",
          LINKS,
          List.of(
              new Part("owner", Erasure.DELETE_DOCUMENT),
              new Part("clientPhotoId", Erasure.DELETE_DOCUMENT),
              new Part("fingerprint", Erasure.DELETE_DOCUMENT),
              new Part("content", Erasure.DELETE_DOCUMENT)));

  /// By collection.
  public static final List<PersonalData> REGISTER = List.of(GRANTS, PHOTOS);

  private MediaData() {}
}
