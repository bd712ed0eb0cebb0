package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;

import fr.vigie.image.Photographs;
import fr.vigie.rights.RightsProbe.Compared;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Photos of camille's, and ways to ask for them.
final class RightsPhotos {

  private static final byte[] PHOTO = Photographs.jpeg(64, 48);

  private RightsPhotos() {}

  static List<RightsProbe> probes() {
    return List.of(
        object(
            "Query.photosToModerate",
            "photosToModerate(territoryId: $territory, first: 50)",
            "$territory: ID!",
            t -> {
              t.id("pho", () -> lasting(t, "awaiting photo"));
              return Map.of("territory", t.territory());
            }),
        act("Mutation.grantPhotoUpload", _ -> grant("REPORT")),
        act("Mutation.grantPhotoUpload:OfWork", _ -> grant("AFTER")),
        act("Mutation.publishPhoto", t -> of(t, "published photo")),
        act("Mutation.hidePhoto", t -> of(t, "hidden photo")),
        act(
            "Mutation.redactPhoto",
            t -> {
              var input = new HashMap<String, Object>(of(t, "redacted photo"));
              input.put(
                  "rectangles", List.of(Map.of("x", 0.1, "y", 0.1, "width", 0.1, "height", 0.1)));
              return input;
            }),
        act("Mutation.fileReport", t -> t.world().reportWith("photoIds", List.of("pho_none")))
            .only(Compared.CONTENT));
  }

  /// A report of camille's with a photo that everybody sees.
  static String filed(RightsWorld world) {
    var photo = sent(world);
    var report = filedWith(world, photo);
    world.done("nadia", "publishPhoto", Map.of("photoId", photo), "photo { id }");
    return report;
  }

  private static String filedWith(RightsWorld world, String photo) {
    return world.file("camille", world.reportWith("photoIds", List.of(photo)));
  }

  private static Map<String, Object> of(RightsTarget target, String name) {
    return Map.of("photoId", target.id("pho", () -> lasting(target, name)));
  }

  private static String lasting(RightsTarget target, String name) {
    var world = target.world();
    return world.lasting(
        name,
        () -> {
          var photo = sent(world);
          filedWith(world, photo);
          return photo;
        });
  }

  private static Map<String, Object> grant(String purpose) {
    return Map.of(
        "clientPhotoId",
        UUID.randomUUID().toString(),
        "clientKey",
        "kZ3v9Qw7Lr2Xt5Nb8Mc1Ya",
        "purpose",
        purpose,
        "type",
        "JPEG",
        "bytes",
        PHOTO.length);
  }

  private static String sent(RightsWorld world) {
    var query =
        "mutation($input: GrantPhotoUploadInput!) { grantPhotoUpload(input: $input) { ... on GrantPhotoUploadSuccess { upload { photoId path } } } }";
    var answer =
        JsonPath.from(world.asks("camille", query, Map.of("input", grant("REPORT"))))
            .getMap("data.grantPhotoUpload.upload");
    var sent =
        world.as("camille").contentType("image/jpeg").body(PHOTO).put((String) answer.get("path"));
    if (sent.statusCode() != 200) {
      throw new IllegalStateException(sent.asString());
    }
    return (String) answer.get("photoId");
  }
}
