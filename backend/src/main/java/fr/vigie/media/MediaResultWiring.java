package fr.vigie.media;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.photo.ModeratePhoto;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type of the schema each outcome is, and what problems say.
final class MediaResultWiring {

  private MediaResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "GrantPhotoUploadResult",
        type ->
            type.typeResolver(
                TypeNames.of(GrantPhotoUpload.Outcome.class, MediaResultWiring::granted)));
    for (var act : List.of("PublishPhoto", "HidePhoto", "RedactPhoto")) {
      wiring.type(
          act + "Result",
          type ->
              type.typeResolver(TypeNames.of(ModeratePhoto.Outcome.class, o -> moderated(act, o))));
    }
    Messages.tell(wiring, "PhotoNotFoundProblem");
  }

  private static String granted(GrantPhotoUpload.Outcome outcome) {
    return switch (outcome) {
      case GrantPhotoUpload.Outcome.Granted _ -> "GrantPhotoUploadSuccess";
      case GrantPhotoUpload.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case GrantPhotoUpload.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
    };
  }

  private static String moderated(String act, ModeratePhoto.Outcome outcome) {
    return switch (outcome) {
      case ModeratePhoto.Outcome.Moderated _ -> act + "Success";
      case ModeratePhoto.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case ModeratePhoto.Outcome.PhotoNotFound _ -> "PhotoNotFoundProblem";
    };
  }
}
