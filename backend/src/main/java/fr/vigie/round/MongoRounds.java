package fr.vigie.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `rounds`; unique `{clientRoundId: 1}`; `{territory: 1, day: 1, _id: 1}` for the days
/// of a territory, `{agent: 1, day: 1, _id: 1}` for those of an agent; of those to be planned
/// `{planning.dueAt: 1}` and `{territory: 1, planning.dueAt: 1}`; `{territory: 1, day: 1}` of those
/// of waste that were planned; unique `{held: 1}`, the work orders that a round is still to visit,
/// so that two planners at once cannot put one into two.
final class MongoRounds implements Rounds {

  private static final String DUE = "planning.dueAt";
  private static final String HELD = "held";
  private static final Pattern CURSOR = Pattern.compile("\\d{4}-\\d\\d-\\d\\d rnd_\\S{1,60}");

  private final Documents rounds;

  MongoRounds(MongoDatabase database) {
    this.rounds = new Documents(database, "rounds");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "rounds")
        .unique("clientRoundId")
        .on("territory", "day", "_id")
        .on("agent", "day", "_id")
        .uniqueWhere(exists(HELD), HELD)
        .where(exists(DUE), DUE)
        .where(exists(DUE), "territory", DUE)
        .where(exists(MongoWasteRounds.COMPARISON), "territory", "day")
        .make();
  }

  @Override
  public Optional<Round> find(String id) {
    return rounds.findOne(eq("_id", id)).map(MongoRoundDocuments::round);
  }

  @Override
  public Optional<Round> findByClientRoundId(String clientRoundId) {
    return rounds.findOne(eq("clientRoundId", clientRoundId)).map(MongoRoundDocuments::round);
  }

  @Override
  public List<Round> holding(Collection<String> workOrders) {
    return rounds
        .find(and(exists(HELD), in(HELD, workOrders)), Math.max(1, workOrders.size()))
        .map(MongoRoundDocuments::round)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Round> ofDay(
      String territory, LocalDate day, @Nullable String agent, int first, @Nullable String after) {
    var conditions = new ArrayList<Bson>();
    conditions.add(eq("territory", territory));
    conditions.add(eq("day", day.toString()));
    if (agent != null) {
      conditions.add(eq("agent", agent));
    }
    if (after != null) {
      conditions.add(Keyset.OLDEST_FIRST.beyond("rnd", after));
    }
    return Page.of(list(and(conditions), first + 1), first, Round::id);
  }

  @Override
  public List<Round> ofAgent(String agent, LocalDate day, int most) {
    return list(and(eq("agent", agent), eq("day", day.toString())), most);
  }

  @Override
  public Page<RoundCopy> copies(String agent, LocalDate from, int first, @Nullable String after) {
    var conditions = new ArrayList<Bson>(List.of(eq("agent", agent), gte("day", from.toString())));
    if (after != null) {
      conditions.add(beyond(after));
    }
    var found =
        rounds
            .find(and(conditions), first + 1)
            .sort(Sorts.ascending("day", "_id"))
            .map(MongoRounds::copy)
            .into(new ArrayList<>());
    return Page.of(found, first, RoundCopy::cursor);
  }

  private static Bson beyond(String cursor) {
    InvalidInput.unless(CURSOR.matcher(cursor).matches(), "after", "a cursor of the same list");
    var day = cursor.substring(0, 10);
    return and(gte("day", day), or(gt("day", day), gt("_id", cursor.substring(11))));
  }

  /// What is stored is written in one way, so that the same is always the same version.
  private static RoundCopy copy(Document stored) {
    var round = MongoRoundDocuments.round(stored);
    return new RoundCopy(Fingerprint.of(MongoRoundDocuments.of(round).toJson()), round);
  }

  private List<Round> list(Bson filter, int most) {
    return rounds
        .find(filter, most)
        .sort(Keyset.OLDEST_FIRST.sort())
        .map(MongoRoundDocuments::round)
        .into(new ArrayList<>());
  }

  @Override
  public int waiting(String territory) {
    return (int) rounds.count(and(eq("territory", territory), exists(DUE)));
  }

  @Override
  public void add(Round round) {
    rounds.insert(MongoRoundDocuments.of(round));
  }

  @Override
  public void change(Round round) {
    rounds.put(MongoRoundDocuments.of(round));
  }

  @Override
  public Optional<Round> claim(Instant now, Duration lease) {
    var due = rounds.find(lte(DUE, Date.from(now)), 1).sort(Sorts.ascending(DUE)).first();
    if (due == null) {
      return Optional.empty();
    }
    var round = MongoRoundDocuments.round(due);
    var planning = round.planning();
    if (planning == null) {
      return Optional.empty();
    }
    var isOurs =
        rounds.update(
            and(eq("_id", round.id()), eq(DUE, Date.from(planning.dueAt()))),
            Updates.combine(
                Updates.set(DUE, Date.from(now.plus(lease))), Updates.inc("planning.attempts", 1)));
    return isOurs ? Optional.of(round) : Optional.empty();
  }
}
