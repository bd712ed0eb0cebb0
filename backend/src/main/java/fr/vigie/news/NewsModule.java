package fr.vigie.news;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of news.
public record NewsModule(NewsOfTerritories news, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(147, "index news", MongoNews::createIndexes));

  public static NewsModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      EventLog events,
      Ids ids,
      Clock clock) {
    var news = new MongoNews(database);
    return new NewsModule(
        news,
        new NewsWiring(
            news,
            new PublishNews(territories, news, events, transactions, ids, clock),
            new WithdrawNews(news, events, transactions, ids, clock),
            territories,
            clock));
  }
}
