package fr.vigie.media;

import fr.vigie.graphql.Messages;
import fr.vigie.http.Route.Answer;
import fr.vigie.image.ImageFault;
import fr.vigie.media.UploadPhoto.Outcome;
import java.util.Map;

/// What who sends in a photo is told: what came of it, or why not and what to do.
final class UploadAnswers {

  private static final String SAYS = "PhotoRefused.";

  private UploadAnswers() {}

  static Answer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Uploaded(var photo) ->
          Answer.json(
              200, Map.of("photoId", photo.id(), "width", photo.width(), "height", photo.height()));
      case Outcome.GrantNotFound _ -> refusal(404, "GRANT_NOT_FOUND");
      case Outcome.GrantExpired _ -> refusal(410, "GRANT_EXPIRED");
      case Outcome.ContentDiffers _ -> refusal(409, "CONTENT_DIFFERS");
      case Outcome.SizeDiffers(var said) -> refusal(413, "SIZE_DIFFERS", said);
      case Outcome.TypeDiffers(var said, var found) ->
          refusal(415, "TYPE_DIFFERS", found.mediaType(), said.mediaType());
      case Outcome.TooSlow _ -> refusal(408, "TOO_SLOW");
      case Outcome.Refused(var fault) -> refusal(status(fault), fault.name());
    };
  }

  private static Answer refusal(int status, String code, Object... details) {
    return Answer.problem(status, code, Messages.of(SAYS + code, details));
  }

  private static int status(ImageFault fault) {
    return switch (fault) {
      case EMPTY, TRUNCATED, CORRUPT -> 422;
      case TOO_MANY_PIXELS -> 413;
      case NOT_AN_IMAGE,
          GIF,
          HEIC,
          SVG,
          PDF,
          TIFF,
          BMP,
          ANIMATED,
          CMYK,
          UNUSUAL_JPEG,
          LOSSLESS_WEBP ->
          415;
    };
  }
}
