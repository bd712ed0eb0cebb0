package fr.vigie.privacy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/// Every collection that a feature has declared, by the indexes of its links.
final class MongoKeptData implements KeptData {

  private static final JsonWriterSettings JSON =
      JsonWriterSettings.builder()
          .outputMode(JsonMode.RELAXED)
          .dateTimeConverter(
              (millis, out) -> out.writeString(Instant.ofEpochMilli(millis).toString()))
          .build();

  private static final Set<Erasure> UNTOLD = Set.of(Erasure.KEEP_UNTOLD, Erasure.DELETE_UNTOLD);

  private final List<PersonalData> register;
  private final UnaryOperator<String> linkOf;
  private final Map<String, Documents> collections = new HashMap<>();

  /// @param linkOf who holds the secret link of who filed a report
  MongoKeptData(MongoDatabase database, List<PersonalData> register, UnaryOperator<String> linkOf) {
    this.linkOf = linkOf;
    this.register = register.stream().filter(kept -> !kept.isOfStaffOnly()).toList();
    this.register.forEach(
        kept -> collections.put(kept.collection(), new Documents(database, kept.collection())));
  }

  @Override
  public DataSubject found(DataSubject subject) {
    var pseudonyms = new HashSet<String>();
    var devices = new HashSet<String>();
    for (var kept : register) {
      for (var link : kept.links()) {
        switch (link.key()) {
          case PSEUDONYM -> pseudonyms.addAll(values(kept, link, subject));
          case DEVICE -> devices.addAll(values(kept, link, subject));
          case REPORT -> {}
        }
      }
    }
    var reports = reports(subject);
    reports.stream().map(linkOf).forEach(pseudonyms::add);
    return new DataSubject(pseudonyms, devices, reports);
  }

  private Set<String> reports(DataSubject subject) {
    var reports = new HashSet<>(subject.reports());
    register.stream()
        .filter(kept -> kept.links().stream().anyMatch(MongoKeptData::isOwnReport))
        .flatMap(kept -> documents(kept, subject).stream())
        .forEach(report -> reports.add(report.getString("_id")));
    return reports;
  }

  private List<Document> documents(PersonalData kept, DataSubject subject) {
    var filters = filters(kept, subject);
    return filters.isEmpty() ? List.of() : documents(kept).list(Filters.or(filters));
  }

  private static boolean isOwnReport(Link link) {
    return link.key() == KnownBy.REPORT && link.field().equals("_id");
  }

  private Set<String> values(PersonalData kept, Link link, DataSubject subject) {
    var sought = subject.by(link.key());
    var values = new HashSet<String>();
    if (!sought.isEmpty()) {
      documents(kept)
          .find(filter(link, subject))
          .forEach(document -> values.add(document.getEmbedded(path(link), String.class)));
    }
    return values;
  }

  private static List<String> path(Link link) {
    return List.of(link.field().split("\\.", -1));
  }

  @Override
  public List<String> read(PersonalData kept, DataSubject subject) {
    return documents(kept, subject).stream()
        .map(document -> told(kept, document).toJson(JSON))
        .toList();
  }

  private static Document told(PersonalData kept, Document document) {
    for (var part : kept.parts()) {
      if (UNTOLD.contains(part.erasure())) {
        Untold.remove(document, part.field());
      }
    }
    return document;
  }

  @Override
  public long erase(PersonalData kept, DataSubject subject) {
    var filters = filters(kept, subject);
    if (filters.isEmpty()) {
      return 0;
    }
    var theirs = Filters.or(filters);
    if (kept.isDeleted()) {
      return documents(kept).removeAll(theirs);
    }
    var stages = stages(kept);
    return stages.isEmpty() ? 0 : documents(kept).updateAll(theirs, stages);
  }

  private static List<Document> stages(PersonalData kept) {
    var set = new Document();
    var unset = new ArrayList<String>();
    for (var part : kept.parts()) {
      switch (part.erasure()) {
        case REMOVE -> unset.add(part.field());
        case EMPTY -> set.append(part.field(), List.of());
        case REPLACE ->
            set.append(part.field(), new Document("$concat", List.of("erased:", "$_id")));
        case KEEP, KEEP_UNTOLD, DELETE_DOCUMENT, DELETE_UNTOLD -> {}
      }
    }
    var stages = new ArrayList<Document>();
    if (!set.isEmpty()) {
      stages.add(new Document("$set", set));
    }
    if (!unset.isEmpty()) {
      stages.add(new Document("$unset", unset));
    }
    return stages;
  }

  @Override
  public Map<String, Long> counts(DataSubject subject) {
    var counts = new LinkedHashMap<String, Long>();
    for (var kept : register) {
      var filters = filters(kept, subject);
      if (!filters.isEmpty()) {
        counts.put(kept.collection(), documents(kept).count(Filters.or(filters)));
      }
    }
    return counts;
  }

  private static List<Bson> filters(PersonalData kept, DataSubject subject) {
    return kept.links().stream()
        .filter(link -> !subject.by(link.key()).isEmpty())
        .map(link -> filter(link, subject))
        .toList();
  }

  private static Bson filter(Link link, DataSubject subject) {
    var theirs = Filters.in(link.field(), subject.by(link.key()));
    return link.unless() == null ? theirs : Filters.and(theirs, Filters.eq(link.unless(), null));
  }

  private Documents documents(PersonalData kept) {
    return Objects.requireNonNull(collections.get(kept.collection()));
  }
}
