package fr.vigie.fieldwork;

import fr.vigie.fieldwork.FieldNotes.AssetNote;
import fr.vigie.fieldwork.FieldNotes.AttributeNote;
import fr.vigie.fieldwork.FieldNotes.PartNote;
import fr.vigie.fieldwork.FieldNotes.TimeNote;
import fr.vigie.part.Quantities;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.util.HashSet;
import java.util.List;

/// What an agent may note of any work, with or without a network.
public final class CheckNotes {

  private static final int MOST_ANSWERS = 60;
  private static final int MOST_TIMES = 20;
  private static final int MOST_PARTS = 50;
  private static final int MOST_PHOTOS = 10;
  private static final int MOST_ASSETS = 20;
  private static final int MOST_ATTRIBUTES = 50;
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_MINUTES = 1_440;
  private static final int MOST_CENTS = 100_000_000;
  private static final String DEPOT = "[a-z][a-z0-9-]{0,39}";
  private static final String PHOTO = "[A-Za-z0-9_-]{8,64}";

  private CheckNotes() {}

  /// Throws {@link InvalidInput} that names the field.
  public static void check(FieldNotes notes) {
    atMost(MOST_ANSWERS, notes.answers(), "answers");
    atMost(MOST_TIMES, notes.times(), "times");
    atMost(MOST_PARTS, notes.parts(), "parts");
    atMost(MOST_ASSETS, notes.assets(), "assetChanges");
    for (var answer : notes.answers()) {
      text(answer.task(), "answers.taskId", 1, 64);
      text(answer.value(), "answers.value", 1, MOST_CHARACTERS);
    }
    once(notes.answers().stream().map(FieldNotes.AnswerNote::task).toList(), "answers.taskId");
    notes.times().forEach(CheckNotes::time);
    once(notes.times().stream().map(TimeNote::id).toList(), "times");
    notes.parts().forEach(CheckNotes::part);
    once(notes.parts().stream().map(PartNote::id).toList(), "parts");
    if (notes.externalCents() != null) {
      within(notes.externalCents(), "externalCents", MOST_CENTS);
    }
    photos(notes.beforePhotos(), "beforePhotoIds");
    photos(notes.afterPhotos(), "afterPhotoIds");
    notes.assets().forEach(CheckNotes::asset);
    once(notes.assets().stream().map(AssetNote::asset).toList(), "assetChanges");
  }

  /// Whether an app can have given a photo this name.
  public static boolean isPhoto(String name) {
    return name.matches(PHOTO);
  }

  private static void time(TimeNote time) {
    text(time.id(), "times.clientTimeId", 8, 64);
    within(time.minutes(), "times.minutes", MOST_MINUTES);
  }

  private static void part(PartNote use) {
    text(use.id(), "parts.clientUseId", 8, 64);
    InvalidInput.unless(
        use.depot().matches(DEPOT), "parts.depot", "a code of 1 to 40 of a to z, 0 to 9 and -");
    Quantities.read(use.quantity(), "parts.quantity", false);
  }

  private static void asset(AssetNote change) {
    atMost(MOST_ATTRIBUTES, change.attributes(), "assetChanges.attributes");
    for (var attribute : change.attributes()) {
      text(attribute.name(), "assetChanges.attributes.name", 1, 64);
    }
    once(
        change.attributes().stream().map(AttributeNote::name).toList(),
        "assetChanges.attributes.name");
  }

  private static void photos(List<String> names, String field) {
    atMost(MOST_PHOTOS, names, field);
    InvalidInput.unless(
        names.stream().allMatch(CheckNotes::isPhoto),
        field,
        "8 to 64 letters, digits, _ and - each");
    once(names, field);
  }

  private static void atMost(int most, List<?> items, String field) {
    InvalidInput.unless(items.size() <= most, field, "at most " + most);
  }

  private static void text(String text, String field, int least, int most) {
    var rule = least + " to " + most + " characters";
    InvalidInput.unless(text.length() >= least && text.length() <= most, field, rule);
    PlainText.check(text, field);
  }

  private static void within(int value, String field, int most) {
    InvalidInput.unless(value >= 0 && value <= most, field, "0 to " + most);
  }

  private static void once(List<String> names, String field) {
    InvalidInput.unless(new HashSet<>(names).size() == names.size(), field, "each once");
  }
}
