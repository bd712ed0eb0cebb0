package fr.vigie.media;

import fr.vigie.contact.Myself;
import fr.vigie.graphql.Messages;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.image.PhotoFile;
import fr.vigie.photo.ShowPhoto;
import fr.vigie.photo.ShowPhoto.Shown;
import fr.vigie.photofile.PhotoFiles;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way in for photos, and the way out for their pictures. An app whose user did not sign in
/// shows its key in the header `X-Vigie-Client-Key`.
final class PhotoRoutes {

  private static final Map<String, Integer> SIZES =
      Map.of("320.jpg", PhotoFile.SMALL, "1280.jpg", PhotoFile.LARGE);

  /// Kept, but asked for each time whether it may still be shown: a photo that is hidden, or whose
  /// report the public does not see any more, is seen in no cache either.
  private static final String PUBLIC = "public, no-cache";

  private static final String PRIVATE = "private, no-store";

  private final UploadPhoto upload;
  private final ShowPhoto show;
  private final PhotoFiles files;

  PhotoRoutes(UploadPhoto upload, ShowPhoto show, PhotoFiles files) {
    this.upload = upload;
    this.show = show;
    this.files = files;
  }

  List<Route> routes() {
    return List.of(
        new Route("PUT", "/photos/{grant}", this::upload),
        new Route("POST", "/photos/{grant}", this::upload),
        new Route("GET", "/photos/{name}/{file}", this::show));
  }

  private Answer upload(Call call) throws IOException {
    var token = Objects.requireNonNull(call.parameter("grant"));
    var outcome = upload.upload(call.context(Myself.class), key(call), token, call.body());
    return UploadAnswers.of(outcome);
  }

  private static @Nullable String key(Call call) {
    return call.header("x-vigie-client-key");
  }

  private Answer show(Call call) {
    var name = Objects.requireNonNull(call.parameter("name"));
    var file = Objects.requireNonNull(call.parameter("file"));
    var size = Optional.ofNullable(SIZES.get(file));
    var shown =
        size.flatMap(_ ->
            show.show(call.context(Viewer.class), call.context(Myself.class), key(call), name));
    return shown
        .flatMap(found -> answer(call, found, size.orElseThrow()))
        .orElseGet(() -> Answer.problem(404, "NOT_FOUND", Messages.of("PhotoNotFoundProblem")));
  }

  private Optional<Answer> answer(Call call, Shown shown, int size) {
    var name = shown.photo().name();
    var headers = headers(name, shown.isForAll(), size);
    if (isKnown(call, Objects.requireNonNull(headers.get("ETag")))) {
      return Optional.of(Answer.notModified(headers));
    }
    return files
        .find(name, size)
        .map(bytes -> new Answer(200, "image/jpeg", headers, out -> out.write(bytes)));
  }

  private static Map<String, String> headers(String name, boolean isForAll, int size) {
    var headers = new HashMap<String, String>();
    headers.put("ETag", "\"" + name + "-" + size + "\"");
    headers.put("Cache-Control", isForAll ? PUBLIC : PRIVATE);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
    headers.put("Content-Disposition", "inline");
    return headers;
  }

  private static boolean isKnown(Call call, String tag) {
    var known = call.header("if-none-match");
    return known != null && (known.contains(tag) || known.strip().equals("*"));
  }
}
