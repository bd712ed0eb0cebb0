package fr.vigie.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/// Collection `ledgerMonths`; unique `{territory: 1, month: 1, revision: 1}`, so that two backends
/// cannot say one revision twice. A month with 1,000 cabinets takes some 300 kB.
final class MongoStatements implements Statements {

  private static final String COLLECTION = "ledgerMonths";
  private static final String[] KEY = {"territory", "month", "revision"};

  private final Documents statements;

  MongoStatements(MongoDatabase database) {
    this.statements = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION).unique(KEY).make();
  }

  @Override
  public List<Statement> heads(String territory, YearMonth from, YearMonth until) {
    return statements
        .find(
            and(
                eq("territory", territory),
                gte("month", from.toString()),
                lt("month", until.toString())))
        .sort(ascending(KEY))
        .projection(exclude("units"))
        .map(MongoStatements::statement)
        .into(new ArrayList<>());
  }

  @Override
  public List<Statement> whole(Collection<String> ids) {
    return statements.find(in("_id", ids)).map(MongoStatements::statement).into(new ArrayList<>());
  }

  @Override
  public void add(Statement statement) {
    var document =
        new Document("_id", statement.id())
            .append("territory", statement.territory())
            .append("month", statement.month().toString())
            .append("revision", statement.revision())
            .append("statedAt", Date.from(statement.statedAt()))
            .append("changes", statement.changes().stream().map(Change::name).sorted().toList());
    document.putAll(MongoAccounts.of(statement.account()));
    statements.insert(document);
  }

  private static Statement statement(Document document) {
    return new Statement(
        document.getString("_id"),
        document.getString("territory"),
        YearMonth.parse(document.getString("month")),
        document.getInteger("revision"),
        document.getDate("statedAt").toInstant(),
        document.getList("changes", String.class).stream()
            .map(Change::valueOf)
            .collect(Collectors.toSet()),
        MongoAccounts.account(document));
  }
}
