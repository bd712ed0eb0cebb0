package fr.vigie.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Reads `reports` by `{status: 1, _id: 1, domain: 1}`, in one pass from the oldest on; `contacts`,
/// `removals`, `blocks`, `absences`, `handoverNotes`, `pushTargets` and `deliveries` by the
/// instants that their indexes begin with, `events` by `{by: 1}`.
final class MongoAgedData implements AgedData {

  private static final int BATCH = 500;
  private static final String FIRST = "";

  private static final List<String> ALL = Arrays.stream(Status.values()).map(Status::name).toList();
  private static final List<String> OVER =
      Arrays.stream(Status.values()).filter(s -> !s.isOpen()).map(Status::name).toList();

  /// As {@link fr.vigie.follow.FollowLinks} lets links live.
  private static final List<String> ENDED = List.of(Status.CLOSED.name(), Status.REJECTED.name());

  private final Documents reports;
  private final Documents contacts;
  private final Documents follows;
  private final Documents notes;
  private final Documents removals;
  private final Documents blocks;
  private final Documents events;
  private final MongoWorkPlaces work;
  private final Documents absences;
  private final Documents handoverNotes;
  private final Documents pushTargets;
  private final Documents deliveries;

  MongoAgedData(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
    this.contacts = new Documents(database, "contacts");
    this.follows = new Documents(database, "follows");
    this.notes = new Documents(database, "reportNotes");
    this.removals = new Documents(database, "removals");
    this.blocks = new Documents(database, "blocks");
    this.events = new Documents(database, "events");
    this.work = new MongoWorkPlaces(database);
    this.absences = new Documents(database, "absences");
    this.handoverNotes = new Documents(database, "handoverNotes");
    this.pushTargets = new Documents(database, "pushTargets");
    this.deliveries = new Documents(database, "deliveries");
  }

  @Override
  public long purge(RetentionRule rule, Instant before) {
    var date = Date.from(before);
    return switch (rule) {
      case REPORTERS -> reporters(before);
      case CONTACTS -> contacts(date);
      case SENDERS ->
          reports(
              ALL,
              before,
              or(exists("moderation.device"), exists("moderation.address")),
              remove("moderation.device", "moderation.address"));
      case WORDS -> words(before);
      case FOLLOWS -> follows(before);
      case REMOVALS -> removals.removeAll(lt("decidedAt", date));
      case BLOCKS -> blocks.removeAll(lt("until", date));
      case ABSENCES -> absences.removeAll(lt("until", date));
      case HANDOVER_NOTES -> handoverNotes.removeAll(lt("writtenAt", date));
      case PUSH_TARGETS -> pushTargets.removeAll(lt("seenAt", date));
      case DELIVERIES -> deliveries.removeAll(lt("endedAt", date));
    };
  }

  /// With the mark of their phone, which its next owner would else be taken by for who filed it;
  /// and with their pseudonym in what is told of the report, and of the one that it repeats.
  private long reporters(Instant before) {
    var known = and(quietSince(Date.from(before)), ne("reporter", null));
    return pass(
        reports,
        old(OVER, before, known),
        ids -> {
          forgetInEvents(ids);
          return reports.updateAll(in("_id", ids), remove("reporter", "moderation.device"));
        });
  }

  private void forgetInEvents(List<String> ids) {
    var reporters = new HashSet<String>();
    var subjects = new HashSet<>(ids);
    for (var report : reports.find(in("_id", ids)).projection(include("reporter", "duplicateOf"))) {
      reporters.add(report.getString("reporter"));
      subjects.add(report.get("duplicateOf", report.getString("_id")));
    }
    events.updateAll(and(in("by", reporters), in("subject", subjects)), Updates.unset("by"));
  }

  private static Bson quietSince(Date date) {
    return not(elemMatch("timeline", gte("at", date)));
  }

  private static Bson hasWords() {
    return or(
        ne("note", null),
        exists("answers.0"),
        exists("exactPlace"),
        exists("handling.words.0"),
        exists("timeline.text"));
  }

  private static Bson remove(String... fields) {
    return Updates.combine(Arrays.stream(fields).map(Updates::unset).toList());
  }

  /// What staff noted of a report goes with its words.
  private long words(Instant before) {
    var old = old(OVER, before, and(quietSince(Date.from(before)), hasWords()));
    return pass(
        reports,
        old,
        ids -> {
          notes.removeAll(in("report", ids));
          work.blur(ids);
          return reports.updateAll(in("_id", ids), words());
        });
  }

  private static Bson words() {
    return Updates.combine(
        remove(
            "note",
            "moderation",
            "exactPlace",
            "filing.address",
            "timeline.$[].text",
            "timeline.$[].key"),
        Updates.set("handling.words", List.of()),
        Updates.set("answers", List.of()));
  }

  /// Who follows a duplicate follows the report that is dealt with in its place, as long as that.
  private long follows(Instant before) {
    var followed = and(quietSince(Date.from(before)), gt("handling.followers", 0));
    return pass(
        reports,
        old(ENDED, before, followed),
        ids -> {
          var all = new ArrayList<>(ids);
          reports.find(in("handling.root", ids)).forEach(each -> all.add(each.getString("_id")));
          var count = follows.removeAll(in("report", all));
          reports.updateAll(in("_id", all), Updates.set("handling.followers", 0));
          return count;
        });
  }

  /// A report was filed before it was closed, so the ids of younger ones need not be read.
  private long reports(List<String> statuses, Instant before, Bson which, Bson change) {
    return pass(
        reports, old(statuses, before, which), ids -> reports.updateAll(in("_id", ids), change));
  }

  private static Bson old(List<String> statuses, Instant before, Bson which) {
    return and(in("status", statuses), lt("_id", Ids.firstAt("rep", before)), which);
  }

  /// Contacts that nobody needs for a report that is open or was closed lately.
  private long contacts(Date date) {
    return pass(
        contacts,
        lt("keptAt", date),
        ids -> {
          var needed =
              and(
                  in("reporter", ids),
                  or(in("status", open()), elemMatch("timeline", gte("at", date))));
          var unneeded = new HashSet<>(ids);
          reports.find(needed).forEach(report -> unneeded.remove(report.getString("reporter")));
          return contacts.removeAll(in("_id", unneeded));
        });
  }

  private static List<String> open() {
    return Status.OPEN.stream().map(Status::name).toList();
  }

  private static long pass(Documents collection, Bson which, ToLongFunction<List<String>> work) {
    var count = 0L;
    var ids = batch(collection, which, FIRST);
    while (!ids.isEmpty()) {
      count += work.applyAsLong(ids);
      ids = batch(collection, which, ids.getLast());
    }
    return count;
  }

  private static List<String> batch(Documents collection, Bson which, String after) {
    return collection
        .find(and(which, gt("_id", after)), BATCH)
        .sort(ascending("_id"))
        .projection(include("_id"))
        .map((Document document) -> document.getString("_id"))
        .into(new ArrayList<>());
  }
}
