package fr.vigie.privacy;

import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import java.util.List;

/// What hangs on citizens' reports and lies apart from them.
public final class CitizenData {

  /// By collection.
  public static final List<PersonalData> REGISTER =
      List.of(
          new PersonalData(
              "follows",
              "which reports, communes and surroundings somebody follows, by pseudonym",
              "to tell them what becomes of those",
              Basis.PUBLIC_TASK,
              "until they follow no longer, or a year after the report was closed",
              List.of(new Link("holder", KnownBy.PSEUDONYM)),
              List.of(
                  new Part("holder", Erasure.DELETE_DOCUMENT),
                  new Part("latitude", Erasure.DELETE_DOCUMENT),
                  new Part("longitude", Erasure.DELETE_DOCUMENT))),
          new PersonalData(
              "photos",
              "photos of reports, without the metadata of the camera",
              "to see what is broken and that it was mended",
              Basis.PUBLIC_TASK,
              "by category; what was never attached some days",
              List.of(new Link("owner", KnownBy.PSEUDONYM), new Link("subject", KnownBy.REPORT)),
              List.of(
                  new Part("_id", Erasure.DELETE_DOCUMENT),
                  new Part("owner", Erasure.DELETE_DOCUMENT))),
          new PersonalData(
              "photoGrants",
              "who may send a photo, by pseudonym",
              "so that a photo is sent once and by nobody else",
              Basis.PUBLIC_TASK,
              "some days",
              List.of(new Link("owner", KnownBy.PSEUDONYM)),
              List.of(
                  new Part("owner", Erasure.DELETE_DOCUMENT),
                  new Part("clientPhotoId", Erasure.DELETE_DOCUMENT))),
          new PersonalData(
              "reportNotes",
              "what members of staff noted of a report among themselves",
              "to deal with it",
              Basis.PUBLIC_TASK,
              "as long as the report",
              List.of(new Link("report", KnownBy.REPORT)),
              List.of(
                  new Part("_id", Erasure.DELETE_DOCUMENT),
                  new Part("text", Erasure.KEEP_UNTOLD),
                  new Part("by", Erasure.KEEP_UNTOLD))));

  private CitizenData() {}
}
