package fr.vigie.ngsild;

import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.entity.NgsiRefusal;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.shared.JsonBuffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers as NGSI-LD has them: in the media type that is accepted, and with links to what the
/// names mean and to the next page.
record NgsiAnswers(Call call, MediaType type, EntityJson json) {

  static final String ROOT = "/ngsi-ld/v1";

  private static final int USUAL_SIZE = 4_096;

  Answer one(Entity entity) {
    return answer(
        switch (type) {
          case JSON -> json.plain(entity);
          case JSON_LD -> json.linked(entity);
          case GEO_JSON -> inContext(json.feature(entity));
        },
        contextLink());
  }

  Answer page(ReadEntities.Found found) {
    var entities = found.entities();
    var headers = new HashMap<String, String>();
    headers.put("Link", contextLink() + nextLink(found.next()));
    if (found.count() != null) {
      headers.put("NGSILD-Results-Count", found.count().toString());
    }
    return answer(
        switch (type) {
          case JSON -> entities.stream().map(json::plain).toList();
          case JSON_LD -> entities.stream().map(json::linked).toList();
          case GEO_JSON -> collection(entities);
        },
        headers);
  }

  private Map<String, @Nullable Object> collection(List<Entity> entities) {
    var collection = new LinkedHashMap<String, @Nullable Object>();
    collection.put("type", "FeatureCollection");
    collection.put("features", entities.stream().map(json::feature).toList());
    return inContext(collection);
  }

  Answer types(List<EntityType> types) {
    var list = new LinkedHashMap<String, @Nullable Object>();
    list.put("id", "urn:ngsi-ld:EntityTypeList:vigie");
    list.put("type", "EntityTypeList");
    list.put("typeList", types.stream().map(EntityType::word).toList());
    return answer(type == MediaType.JSON ? list : inContext(list), contextLink());
  }

  private Map<String, @Nullable Object> inContext(Map<String, @Nullable Object> object) {
    object.put("@context", List.of(contextAddress(), EntityJson.CORE));
    return object;
  }

  private Answer answer(Object body, String link) {
    return answer(body, Map.of("Link", link));
  }

  private Answer answer(Object body, Map<String, String> headers) {
    var bytes = new JsonBuffer(USUAL_SIZE).value(body).toBytes();
    return call.shorter(new Answer(200, type.text(), headers, out -> out.write(bytes)));
  }

  private String contextAddress() {
    return NgsiRoute.context(call);
  }

  private String contextLink() {
    return NgsiRoute.link(contextAddress());
  }

  /// The same question, from where the page ends.
  private String nextLink(@Nullable String next) {
    if (next == null) {
      return "";
    }
    var asked =
        call.query().entrySet().stream()
            .filter(parameter -> !List.of("after", "offset", "count").contains(parameter.getKey()))
            .map(parameter -> parameter(parameter.getKey(), parameter.getValue().getFirst()));
    var query = asked.collect(Collectors.joining("&"));
    var address = ROOT + "/entities?" + query + "&" + parameter("after", next);
    return ", <" + address + ">; rel=\"next\"; type=\"" + type.text() + "\"";
  }

  private static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// What the names of each type mean, by the models' own documents; each is read only for entities
  /// of its type, for the models do not agree on all names.
  static Answer context() {
    var terms = new LinkedHashMap<String, @Nullable Object>();
    terms.put("@version", 1.1);
    Arrays.stream(EntityType.values())
        .forEach(
            type -> terms.put(type.word(), Map.of("@id", type.uri(), "@context", type.context())));
    var body =
        new JsonBuffer(USUAL_SIZE).value(Map.of("@context", List.of(terms, EntityJson.CORE)));
    var bytes = body.toBytes();
    return new Answer(
        200,
        MediaType.JSON_LD.text(),
        Map.of("Cache-Control", "public, max-age=86400"),
        out -> out.write(bytes));
  }

  static Answer refused(NgsiRefusal refusal) {
    var problem = new LinkedHashMap<String, @Nullable Object>();
    problem.put("type", refusal.kind().uri());
    problem.put("title", refusal.kind().title());
    problem.put("status", refusal.kind().status());
    problem.put("detail", refusal.detail());
    var bytes = new JsonBuffer(USUAL_SIZE).value(problem).toBytes();
    return new Answer(refusal.kind().status(), "application/problem+json", out -> out.write(bytes));
  }
}
