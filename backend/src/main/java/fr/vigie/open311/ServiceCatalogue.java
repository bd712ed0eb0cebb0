package fr.vigie.open311;

import fr.vigie.category.Category;
import fr.vigie.category.Question;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.Messages;
import fr.vigie.open311.ServiceDefinition.Attribute;
import fr.vigie.open311.ServiceDefinition.Value;
import fr.vigie.opendata.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a jurisdiction's categories are as services, in the language of the reader.
final class ServiceCatalogue {

  private final TerritoryCategories categories;

  ServiceCatalogue(TerritoryCategories categories) {
    this.categories = categories;
  }

  List<Service> services(Ground ground) {
    return offered(ground).map(ServiceCatalogue::service).toList();
  }

  Optional<ServiceDefinition> definition(Ground ground, String code) {
    return find(ground, code).map(ServiceCatalogue::definition);
  }

  /// The category of a service.
  Optional<Category> find(Ground ground, String code) {
    return offered(ground).filter(category -> category.code().equals(code)).findFirst();
  }

  /// What citizens report, and the territory mends.
  private Stream<Category> offered(Ground ground) {
    return categories.offered(ground.territory().id()).stream()
        .filter(category -> category.outOfScope() == null && !category.manner().isForAgents());
  }

  private static Service service(Category category) {
    var group = Messages.of("Domain." + category.domain().name());
    var days = Messages.of("Open311.service", category.workingDays());
    return new Service(
        category.code(),
        category.label().said(),
        days,
        !category.questions().isEmpty(),
        "realtime",
        category.domain().name().toLowerCase(Locale.ROOT),
        group);
  }

  private static ServiceDefinition definition(Category category) {
    var attributes = new ArrayList<Attribute>();
    for (var question : category.questions()) {
      attributes.add(attribute(question, attributes.size() + 1));
    }
    return new ServiceDefinition(category.code(), attributes);
  }

  private static Attribute attribute(Question question, int order) {
    var datatype =
        switch (question.kind()) {
          case TEXT -> "text";
          case NUMBER -> "number";
          case DATE -> "datetime";
          case ASSET -> "string";
          case BOOLEAN, CHOICE -> "singlevaluelist";
          case MULTIPLE -> "multivaluelist";
        };
    return new Attribute(
        true,
        question.code(),
        datatype,
        // What is asked after another answer only, GeoReport has no word for.
        question.isRequired() && question.askedIf() == null,
        "",
        order,
        question.label().said(),
        values(question));
  }

  private static List<Value> values(Question question) {
    return switch (question.kind()) {
      case BOOLEAN ->
          Stream.of("true", "false")
              .map(key -> new Value(key, Messages.of("Open311." + key)))
              .toList();
      case CHOICE, MULTIPLE ->
          question.choices().stream()
              .map(choice -> new Value(choice.code(), choice.label().said()))
              .toList();
      case TEXT, NUMBER, DATE, ASSET -> List.of();
    };
  }
}
