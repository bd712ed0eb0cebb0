package fr.vigie.category;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territories;
import fr.vigie.territory.TerritoryEvents;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of categories.
///
/// @param categories the catalogue
/// @param ofTerritories as each territory has them
/// @param part the part of a template that says what may be reported
public record CategoryModule(
    Categories categories,
    TerritoryCategories ofTerritories,
    Forms forms,
    TemplatePart part,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(61, "index adapted categories", MongoOffers::createIndexes));

  public static CategoryModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      EventModule events,
      Ids ids,
      Clock clock) {
    var catalogue = new Categories();
    var offers = new MongoOffers(database, catalogue.workingDays());
    var ofTerritories = new TerritoryCategories(catalogue, offers);
    events.live().listen(TerritoryEvents.TYPES, offers::forget);
    events.live().listen(TerritoryEvents.TYPES, ofTerritories::forget);
    var forms = new MongoForms(database, clock);
    forms.keep(catalogue.list());
    var offer =
        new OfferCategory(
            territories, ofTerritories, offers, events.log(), transactions, ids, clock);
    var adapt =
        new AdaptCategory(
            territories,
            catalogue,
            ofTerritories,
            offers,
            forms,
            events.log(),
            transactions,
            ids,
            clock);
    return new CategoryModule(
        catalogue,
        ofTerritories,
        forms,
        new CategoriesPart(new CategorySection(catalogue), offers, ofTerritories, forms),
        new CategoryWiring(
            catalogue, ofTerritories, forms, new OfferWiring(offer), new AdaptWiring(adapt)));
  }
}
