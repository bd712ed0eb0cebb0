package fr.vigie.team;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `rosters`, by territory and person: `_id` is both; `{territory: 1}`. `turn` is
/// counted by who adds an absence.
final class MongoRosters implements Rosters {

  private static final int MOST = 1_000;

  private final Documents rosters;

  MongoRosters(MongoDatabase database) {
    this.rosters = new Documents(database, "rosters");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "rosters").on("territory").make();
  }

  @Override
  public Optional<Roster> find(String territory, String person) {
    return rosters.findOne(is(territory, person)).map(MongoRosters::roster);
  }

  @Override
  public List<Roster> of(String territory) {
    return rosters
        .find(eq("territory", territory), MOST)
        .map(MongoRosters::roster)
        .into(new ArrayList<>());
  }

  @Override
  public void setQualifications(
      String territory, String person, List<Qualification> qualifications, Instant at, String by) {
    var stored = qualifications.stream().map(MongoRosters::document).toList();
    set(territory, person, Updates.set("qualifications", stored), at, by);
  }

  @Override
  public void setShifts(
      String territory, String person, List<Shift> shifts, Instant at, String by) {
    var stored = shifts.stream().map(MongoRosters::document).toList();
    set(territory, person, Updates.set("shifts", stored), at, by);
  }

  private void set(String territory, String person, Bson change, Instant at, String by) {
    rosters.upsert(
        is(territory, person),
        Updates.combine(
            whose(territory, person),
            change,
            Updates.set("setAt", Date.from(at)),
            Updates.set("by", by)));
  }

  @Override
  public void hold(String territory, String person) {
    rosters.upsert(
        is(territory, person), Updates.combine(whose(territory, person), Updates.inc("turn", 1)));
  }

  private static Bson is(String territory, String person) {
    return eq("_id", territory + " " + person);
  }

  private static Bson whose(String territory, String person) {
    return Updates.combine(
        Updates.setOnInsert("territory", territory), Updates.setOnInsert("person", person));
  }

  private static Document document(Qualification qualification) {
    return new Document("skill", qualification.skill())
        .append("validUntil", text(qualification.validUntil()));
  }

  private static Document document(Shift shift) {
    return new Document(
            "weekdays", shift.weekdays().stream().sorted().map(DayOfWeek::name).toList())
        .append("from", shift.from().toString())
        .append("until", shift.until().toString())
        .append("validFrom", shift.validFrom().toString())
        .append("validUntil", text(shift.validUntil()))
        .append("isOnHolidays", shift.isOnHolidays());
  }

  private static Roster roster(Document document) {
    return new Roster(
        document.getString("territory"),
        document.getString("person"),
        document.getList("qualifications", Document.class, List.of()).stream()
            .map(q -> new Qualification(q.getString("skill"), day(q.getString("validUntil"))))
            .toList(),
        document.getList("shifts", Document.class, List.of()).stream()
            .map(MongoRosters::shift)
            .toList());
  }

  private static Shift shift(Document document) {
    return new Shift(
        document.getList("weekdays", String.class).stream()
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet()),
        LocalTime.parse(document.getString("from")),
        LocalTime.parse(document.getString("until")),
        LocalDate.parse(document.getString("validFrom")),
        day(document.getString("validUntil")),
        document.getBoolean("isOnHolidays"));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
