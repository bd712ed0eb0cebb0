package fr.vigie.category;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territories;
import fr.vigie.territory.TerritoryEvents;
import java.time.Clock;

/// What the rest of the backend sees of categories.
///
/// @param part the part of a template that says what may be reported
public record CategoryModule(
    Categories categories, Offers offers, TemplatePart part, FeatureWiring wiring) {

  public static CategoryModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      EventModule events,
      Ids ids,
      Clock clock) {
    var categories = new Categories();
    var offers = new MongoOffers(database, categories.workingDays());
    events.live().listen(TerritoryEvents.TYPES, offers::forget);
    var offerCategory =
        new OfferCategory(territories, categories, offers, events.log(), transactions, ids, clock);
    return new CategoryModule(
        categories,
        offers,
        new CategoriesPart(categories, offers),
        new CategoryWiring(categories, offers, new OfferWiring(offerCategory)));
  }
}
