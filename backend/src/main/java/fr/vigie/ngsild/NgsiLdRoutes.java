package fr.vigie.ngsild;

import fr.vigie.entity.NgsiRefusal;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import java.util.List;
import java.util.Set;

/// The way in for platforms that speak NGSI-LD.
final class NgsiLdRoutes {

  private final ReadEntities entities;

  NgsiLdRoutes(ReadEntities entities) {
    this.entities = entities;
  }

  List<Route> routes() {
    return List.of(
        NgsiRoute.of("GET", "/entities", this::all),
        NgsiRoute.of("GET", "/entities/{id}", this::one),
        NgsiRoute.of("GET", "/types", this::types),
        NgsiRoute.of("GET", "/context.jsonld", _ -> NgsiAnswers.context()));
  }

  private Answer all(Call call) {
    var asked = new AskedEntities(call);
    var search = asked.search();
    var json = new EntityJson(Form.of(asked), search.attributes());
    var answers = new NgsiAnswers(call, accepted(call), json);
    return answers.page(entities.search(call.context(Viewer.class), search));
  }

  private Answer one(Call call) {
    var asked = new AskedEntities(call);
    var json = new EntityJson(Form.of(asked), asked.attributesOfOne());
    var answers = new NgsiAnswers(call, accepted(call), json);
    return entities
        .find(call.context(Viewer.class), asked.id())
        .map(answers::one)
        .orElseThrow(() -> NgsiRefusal.notFound("There is no such entity."));
  }

  private Answer types(Call call) {
    var json = new EntityJson(Form.NORMALIZED, Set.of());
    var type = accepted(call);
    if (type == MediaType.GEO_JSON) {
      throw NgsiRefusal.notAcceptable("Accept: types are no features");
    }
    var answers = new NgsiAnswers(call, type, json);
    return answers.types(EntitySources.types(call.context(Viewer.class)));
  }

  private static MediaType accepted(Call call) {
    return MediaType.accepted(call.header("accept"));
  }
}
