package fr.vigie.category;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
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
                .dataFetcher("categoryForm", this::categoryForm)
                .dataFetcher("categoryChecklist", this::categoryChecklist));
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
    var all = territory == null ? catalogue.list() : ofTerritories.offered(territory);
    var isForAgents = arguments.flag("forAgents");
    var some = all.stream().filter(category -> isForAgents || !category.manner().isForAgents());
    return arguments.has("language")
        ? some.map(category -> category.in(arguments.constant("language", Language.class))).toList()
        : some.toList();
  }

  private @Nullable Form categoryForm(DataFetchingEnvironment environment) {
    return forms.find(Arguments.of(environment).string("version")).orElse(null);
  }

  private @Nullable List<ChecklistItem> categoryChecklist(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    if (!arguments.context(Viewer.class).may(Right.SEE_WORK, territory)) {
      return null;
    }
    return ofTerritories
        .find(territory, arguments.string("categoryCode"))
        .map(Category::checklist)
        .orElse(null);
  }
}
