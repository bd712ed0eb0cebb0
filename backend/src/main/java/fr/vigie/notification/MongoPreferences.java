package fr.vigie.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.notification.Preferences.Choice;
import fr.vigie.outbox.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `notificationPreferences`, by whose they are: `modes` by kind and channel,
/// `digestHour`, `digestWeekday`, `quietFrom`, `quietUntil`, `muted`, `email`, `language`. Those of
/// a secret link go three years after they were `changedAt`: nobody else could end them.
final class MongoPreferences implements PreferencesOfAll {

  private static final String COLLECTION = "notificationPreferences";
  private static final int DAYS_OF_LINKS = 1_095;

  private final Documents preferences;

  MongoPreferences(MongoDatabase database) {
    this.preferences = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection(COLLECTION)
        .createIndex(
            Indexes.ascending("changedAt"),
            new IndexOptions()
                .partialFilterExpression(and(gte("_id", "lnk_"), lt("_id", "lnl")))
                .expireAfter((long) DAYS_OF_LINKS, TimeUnit.DAYS));
  }

  @Override
  public Preferences of(String owner) {
    return preferences
        .findOne(eq("_id", owner))
        .map(MongoPreferences::read)
        .orElseGet(() -> Preferences.none(owner));
  }

  @Override
  public List<Preferences> list(Collection<String> owners) {
    return owners.isEmpty()
        ? List.of()
        : preferences.list(in("_id", owners)).stream().map(MongoPreferences::read).toList();
  }

  @Override
  public void say(Collection<String> owners, Said said, Instant at) {
    var changes = new ArrayList<Bson>();
    said.modes().forEach((choice, mode) -> changes.add(Updates.set(field(choice), mode.name())));
    var digest = said.digest();
    if (digest != null) {
      changes.add(Updates.set("digestHour", digest.hour()));
      changes.add(Updates.set("digestWeekday", digest.weekday().name()));
    }
    var hours = said.quietHours();
    if (hours != null) {
      changes.add(Updates.set("quietFrom", hours.from().toString()));
      changes.add(Updates.set("quietUntil", hours.until().toString()));
    } else if (said.isWithoutOwnQuietHours()) {
      changes.add(Updates.unset("quietFrom"));
      changes.add(Updates.unset("quietUntil"));
    }
    change(changes, "email", said.email());
    change(changes, "language", said.language());
    update(owners, changes, at);
  }

  private static String field(Choice choice) {
    return "modes." + choice.kind() + "." + choice.channel();
  }

  private static void change(List<Bson> changes, String field, @Nullable String value) {
    if (value != null) {
      changes.add(value.isEmpty() ? Updates.unset(field) : Updates.set(field, value));
    }
  }

  @Override
  public void mute(Collection<String> owners, String subject, Instant at) {
    update(owners, List.of(Updates.addToSet("muted", subject)), at);
  }

  @Override
  public void unmute(Collection<String> owners, String subject) {
    preferences.updateAll(in("_id", owners), Updates.pull("muted", subject));
  }

  private void update(Collection<String> owners, List<Bson> changes, Instant at) {
    var all = new ArrayList<>(changes);
    all.add(Updates.set("changedAt", Date.from(at)));
    preferences.bulk(
        owners.stream()
            .map(owner ->
                new UpdateOneModel<Document>(
                    eq("_id", owner), Updates.combine(all), new UpdateOptions().upsert(true)))
            .toList());
  }

  private static Preferences read(Document document) {
    var hour = document.getInteger("digestHour");
    var from = document.getString("quietFrom");
    return new Preferences(
        document.getString("_id"),
        modes(document.get("modes", Document.class)),
        hour == null
            ? Digest.USUAL
            : new Digest(hour, DayOfWeek.valueOf(document.getString("digestWeekday"))),
        from == null
            ? null
            : new QuietHours(
                LocalTime.parse(from), LocalTime.parse(document.getString("quietUntil"))),
        new HashSet<>(document.getList("muted", String.class, List.of())),
        document.getString("email"),
        document.getString("language"));
  }

  private static Map<Choice, Mode> modes(@Nullable Document stored) {
    var modes = new HashMap<Choice, Mode>();
    if (stored != null) {
      stored.forEach((kind, byChannel) ->
          ((Document) byChannel)
              .forEach((channel, mode) ->
                  modes.put(
                      new Choice(NotificationKind.valueOf(kind), Channel.valueOf(channel)),
                      Mode.valueOf((String) mode))));
    }
    return modes;
  }
}
