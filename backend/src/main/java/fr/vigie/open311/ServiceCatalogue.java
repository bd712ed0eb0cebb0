package fr.vigie.open311;

import fr.vigie.category.Categories;
import fr.vigie.category.Category;
import fr.vigie.category.Offers;
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

  private final Categories categories;
  private final Offers offers;

  ServiceCatalogue(Categories categories, Offers offers) {
    this.categories = categories;
    this.offers = offers;
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

  private Stream<Category> offered(Ground ground) {
    var offered = offers.of(ground.territory().id());
    return categories.list().stream().filter(category -> offered.containsKey(category.code()));
  }

  private static Service service(Category category) {
    var group = Messages.of("Domain." + category.domain().name());
    var days = Messages.of("Open311.service", category.workingDays());
    return new Service(
        category.code(),
        category.label(),
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

  private static Attribute attribute(Category.Question question, int order) {
    var datatype =
        switch (question.kind()) {
          case TEXT -> "text";
          case NUMBER -> "number";
          case BOOLEAN, CHOICE -> "singlevaluelist";
        };
    return new Attribute(
        true,
        question.code(),
        datatype,
        question.isRequired(),
        "",
        order,
        question.label(),
        values(question));
  }

  private static List<Value> values(Category.Question question) {
    return switch (question.kind()) {
      case BOOLEAN ->
          Stream.of("true", "false")
              .map(key -> new Value(key, Messages.of("Open311." + key)))
              .toList();
      case CHOICE ->
          question.choices().stream()
              .map(choice -> new Value(choice.code(), choice.label()))
              .toList();
      case TEXT, NUMBER -> List.of();
    };
  }
}
