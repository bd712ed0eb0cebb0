package fr.vigie.ngsild;

import fr.vigie.entity.NgsiRefusal;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.shared.InvalidInput;
import java.io.IOException;

/// A way into NGSI-LD, where refusals are problems as the standard has them.
public final class NgsiRoute {

  private NgsiRoute() {}

  /// What is asked for.
  public interface Handler {
    Answer answer(Call call) throws IOException;
  }

  /// A way in.
  ///
  /// @param path below the root of NGSI-LD
  public static Route of(String method, String path, Handler handler) {
    return new Route(method, NgsiAnswers.ROOT + path, call -> answer(call, handler));
  }

  private static Answer answer(Call call, Handler handler) throws IOException {
    try {
      return handler.answer(call);
    } catch (NgsiRefusal refusal) {
      return NgsiAnswers.refused(refusal);
    } catch (InvalidInput e) {
      return NgsiAnswers.refused(NgsiRefusal.bad(e.field() + ": " + e.rule()));
    }
  }

  /// The address of the document that says what all names here mean.
  public static String context(Call call) {
    return call.address() + NgsiAnswers.ROOT + "/context.jsonld";
  }

  /// The `Link` header that leads to such a document.
  public static String link(String context) {
    return "<"
        + context
        + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
  }

  /// Whether JSON-LD is liked better than JSON; throws {@link NgsiRefusal} when neither is.
  public static boolean wantsContext(Call call) {
    return switch (MediaType.accepted(call.header("accept"))) {
      case JSON -> false;
      case JSON_LD -> true;
      case GEO_JSON -> throw NgsiRefusal.notAcceptable("Accept: these are no features");
    };
  }
}
