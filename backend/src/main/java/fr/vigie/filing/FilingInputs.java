package fr.vigie.filing;

import fr.vigie.category.Category;
import fr.vigie.contact.Contact;
import fr.vigie.contact.Myself;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Messages;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.report.ReportPhotos;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what is sent with a report.
public final class FilingInputs {

  private static final int MOST_ANSWERS = 50;

  private FilingInputs() {}

  /// Without what turns the order of reading around: nobody types it, and a phone's citizen offline
  /// could not take it out.
  static @Nullable String note(Arguments input) {
    var note = input.optionalText("note", 2_000);
    return note == null ? null : PlainText.inReadingOrder(note);
  }

  /// By the codes of the questions; throws {@link InvalidInput} for one that is answered twice.
  public static Map<String, String> answers(Arguments input) {
    var answers = new LinkedHashMap<String, String>();
    for (var answer : input.objects("answers", MOST_ANSWERS)) {
      var question = answer.text("question", 1, 64);
      var twice = answers.put(question, answer.string("value")) != null;
      InvalidInput.unless(!twice, "answers." + question, "one answer a question");
    }
    return answers;
  }

  /// The photos that are named, and whose they are; throws {@link InvalidInput}.
  public static ReportPhotos.Wanted photos(Arguments input) {
    var ids = input.strings("photoIds", ReportPhotos.MOST);
    InvalidInput.unless(Set.copyOf(ids).size() == ids.size(), "photoIds", "each photo once");
    return ids.isEmpty()
        ? ReportPhotos.Wanted.NONE
        : new ReportPhotos.Wanted(
            ids, PhotoOwner.of(input.context(Myself.class), input.optionalString("clientKey")));
  }

  /// Who is on the telephone.
  static Contact contact(Arguments given) {
    var contact =
        new Contact(
            given.optionalString("name"),
            given.optionalString("email"),
            given.optionalString("phone"),
            given.optionalString("language"));
    InvalidInput.unless(
        !contact.isNobody(), "onBehalfOf", "a name, an e-mail address or a telephone number");
    return contact;
  }

  /// The sentence for what no territory mends.
  static String whoToCall(Category category) {
    var referral = Objects.requireNonNull(category.outOfScope());
    var advice = referral.advice();
    return Messages.of(
            referral.isEmergency() ? "OutOfScopeProblem.emergency" : "OutOfScopeProblem",
            category.label().said(),
            referral.organisation(),
            referral.reach(),
            advice == null ? "" : advice.said())
        .strip();
  }
}
