package fr.vigie.follow;

import fr.vigie.follow.Follow.Around;
import fr.vigie.follow.Follow.OfCommune;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.follow.Follow.Subject;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Quadkey;
import java.util.Date;
import org.bson.Document;

/// How follows are stored.
final class MongoFollowDocuments {

  private MongoFollowDocuments() {}

  static Document of(Follow follow) {
    var document =
        new Document("_id", follow.id())
            .append("holder", follow.holder())
            .append("key", follow.subject().key())
            .append("followedAt", Date.from(follow.followedAt()))
            .append("seenAt", Date.from(follow.seenAt()));
    if (follow.isReporters()) {
      document.append("isReporters", true);
    }
    return switch (follow.subject()) {
      case OfReport(var report) -> document.append("report", report);
      case OfCommune(var inseeCode) -> document.append("commune", inseeCode);
      case Around around -> around(document, around);
    };
  }

  private static Document around(Document document, Around around) {
    return document
        .append("latitude", around.centre().latitude())
        .append("longitude", around.centre().longitude())
        .append("metres", around.metres())
        .append("categories", around.categories())
        .append("within", around.commune())
        .append("cells", Quadkey.covering(GeoBox.around(around.centre(), around.metres())));
  }

  static Follow follow(Document stored) {
    return new Follow(
        stored.getString("_id"),
        stored.getString("holder"),
        subject(stored),
        stored.getDate("followedAt").toInstant(),
        stored.getDate("seenAt").toInstant(),
        stored.getBoolean("isReporters", false));
  }

  private static Subject subject(Document stored) {
    if (stored.containsKey("report")) {
      return new OfReport(stored.getString("report"));
    }
    if (stored.containsKey("commune")) {
      return new OfCommune(stored.getString("commune"));
    }
    return new Around(
        new GeoPoint(stored.getDouble("latitude"), stored.getDouble("longitude")),
        stored.getInteger("metres"),
        stored.getList("categories", String.class),
        stored.getString("within"));
  }
}
