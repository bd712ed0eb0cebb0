package fr.vigie.category;

import fr.vigie.category.Category.Choice;
import fr.vigie.category.Category.Question;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// The fields of `category.graphqls`, in its order.
final class CategoryWiring implements FeatureWiring {

  private final Categories categories;
  private final Offers offers;
  private final OfferWiring offerWiring;

  CategoryWiring(Categories categories, Offers offers, OfferWiring offerWiring) {
    this.categories = categories;
    this.offers = offers;
    this.offerWiring = offerWiring;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("categories", this::categories));
    offerWiring.wire(wiring);
    Messages.tell(
        wiring,
        "CategoryUnknownProblem",
        UnknownCategory.class,
        o -> Messages.of("CategoryUnknownProblem", o.categoryCode()));
  }

  @Override
  public void declare(Views views) {
    views
        .of("Category", Category.class)
        .value("code", Category::code)
        .value("label", Category::label)
        .value("domain", Category::domain)
        .part("questions", Category::questions)
        .value("workingDays", Category::workingDays);
    views
        .of("Question", Question.class)
        .value("code", Question::code)
        .value("label", Question::label)
        .value("kind", Question::kind)
        .value("isRequired", Question::isRequired)
        .part("choices", Question::choices);
    views.of("Choice", Choice.class).value("code", Choice::code).value("label", Choice::label);
  }

  /// All that a territory offers; also for one that is not there, which offers what is usual.
  private List<Category> categories(DataFetchingEnvironment environment) {
    var territory = Arguments.of(environment).optionalString("territoryId");
    return territory == null ? categories.list() : categories.offered(offers.of(territory));
  }
}
