package fr.vigie.fieldwork;

import fr.vigie.contact.Myself;
import fr.vigie.fieldwork.FieldNotes.AssetNote;
import fr.vigie.fieldwork.FieldNotes.PartNote;
import fr.vigie.fieldwork.FieldNotes.TimeNote;
import fr.vigie.graphql.Arguments;
import fr.vigie.part.Quantities;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.shared.InvalidInput;
import fr.vigie.workorder.Progress.Cause;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads what an agent notes.
final class FieldInputs {

  private static final int MOST_ANSWERS = 60;
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_TIMES = 20;
  private static final int MOST_PARTS = 50;
  private static final int MOST_PHOTOS = 10;
  private static final int MOST_ASSETS = 20;
  private static final int MOST_ATTRIBUTES = 50;
  private static final int MOST_MINUTES = 1_440;
  private static final int MOST_CENTS = 100_000_000;
  private static final String DEPOT = "[a-z][a-z0-9-]{0,39}";
  private static final String PHOTO = "[A-Za-z0-9_-]{8,64}";

  private FieldInputs() {}

  static FieldNotes notes(Arguments input) {
    var before = photos(input, "beforePhotoIds");
    var after = photos(input, "afterPhotoIds");
    var isWithout = before.isEmpty() && after.isEmpty();
    return new FieldNotes(
        answers(input),
        each(input, "times", MOST_TIMES, FieldInputs::time, TimeNote::id),
        each(input, "parts", MOST_PARTS, FieldInputs::part, PartNote::id),
        input.has("cause") ? input.constant("cause", Cause.class) : null,
        input.has("externalCents") ? input.integer("externalCents", 0, MOST_CENTS) : null,
        before,
        after,
        isWithout ? null : PhotoOwner.of(input.context(Myself.class), null),
        each(input, "assetChanges", MOST_ASSETS, FieldInputs::asset, AssetNote::asset));
  }

  private static Map<String, String> answers(Arguments input) {
    var answers = new LinkedHashMap<String, String>();
    for (var answer : input.objects("answers", MOST_ANSWERS)) {
      var task = answer.text("taskId", 1, 64);
      var twice = answers.put(task, answer.text("value", 1, MOST_CHARACTERS)) != null;
      InvalidInput.unless(!twice, "answers.taskId", "each task once");
    }
    return answers;
  }

  private static TimeNote time(Arguments time) {
    return new TimeNote(time.text("clientTimeId", 8, 64), time.integer("minutes", 0, MOST_MINUTES));
  }

  private static PartNote part(Arguments use) {
    var depot = use.string("depot");
    InvalidInput.unless(
        depot.matches(DEPOT), "parts.depot", "a code of 1 to 40 of a to z, 0 to 9 and -");
    return new PartNote(
        use.text("clientUseId", 8, 64),
        use.string("partId"),
        depot,
        Quantities.read(use.number("quantity"), "parts.quantity", false));
  }

  private static AssetNote asset(Arguments change) {
    var attributes = new LinkedHashMap<String, String>();
    for (var attribute : change.objects("attributes", MOST_ATTRIBUTES)) {
      var name = attribute.text("name", 1, 64);
      var twice = attributes.put(name, attribute.string("value")) != null;
      InvalidInput.unless(!twice, "assetChanges.attributes." + name, "each once");
    }
    return new AssetNote(
        change.string("assetId"), (LocalDate) change.values().get("installedOn"), attributes);
  }

  private static List<String> photos(Arguments input, String name) {
    var ids = input.strings(name, MOST_PHOTOS);
    InvalidInput.unless(
        ids.stream().allMatch(id -> id.matches(PHOTO)),
        name,
        "8 to 64 letters, digits, _ and - each");
    InvalidInput.unless(new HashSet<>(ids).size() == ids.size(), name, "each photo once");
    return ids;
  }

  private static <T> List<T> each(
      Arguments input, String name, int most, Function<Arguments, T> read, Function<T, String> id) {
    var all = input.objects(name, most).stream().map(read).toList();
    InvalidInput.unless(all.stream().map(id).distinct().count() == all.size(), name, "each once");
    return all;
  }
}
