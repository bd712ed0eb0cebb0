package fr.vigie.category;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.shared.Language;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The root fields of `category.graphqls`, in its order; those of its types are in {@link
/// CategoryView}.
final class CategoryWiring implements FeatureWiring {

  private final Categories catalogue;
  private final TerritoryCategories ofTerritories;
  private final Forms forms;
  private final OfferWiring offerWiring;
  private final AdaptWiring adaptWiring;

  CategoryWiring(
      Categories catalogue,
      TerritoryCategories ofTerritories,
      Forms forms,
      OfferWiring offerWiring,
      AdaptWiring adaptWiring) {
    this.catalogue = catalogue;
    this.ofTerritories = ofTerritories;
    this.forms = forms;
    this.offerWiring = offerWiring;
    this.adaptWiring = adaptWiring;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        type ->
            type.dataFetcher("categories", this::categories)
                .dataFetcher("categoryForm", this::categoryForm));
    offerWiring.wire(wiring);
    adaptWiring.wire(wiring);
    Messages.tell(
        wiring,
        "CategoryUnknownProblem",
        UnknownCategory.class,
        o -> Messages.of("CategoryUnknownProblem", o.categoryCode()));
  }

  @Override
  public void declare(Views views) {
    CategoryView.declare(views);
  }

  /// All that a territory offers; also for one that is not there, which offers what is usual.
  private List<Category> categories(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.optionalString("territoryId");
    var language = language(arguments);
    var all =
        territory == null
            ? catalogue.list(language)
            : ofTerritories.offered(territory, language);
    return arguments.flag("forAgents")
        ? all
        : all.stream().filter(category -> !category.manner().isForAgents()).toList();
  }

  private static Language language(Arguments arguments) {
    return arguments.has("language")
        ? arguments.constant("language", Language.class)
        : arguments.context(Language.class);
  }

  private @Nullable Form categoryForm(DataFetchingEnvironment environment) {
    return forms.find(Arguments.of(environment).string("version")).orElse(null);
  }
}
