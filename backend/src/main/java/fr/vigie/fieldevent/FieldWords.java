package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import org.jspecify.annotations.Nullable;

/// What an agent wrote with an act. Throws {@link InvalidInput} for what breaks a rule.
final class FieldWords {

  private static final int MOST_REASON = 500;
  private static final int MOST_NOTE = 2_000;

  private FieldWords() {}

  /// Why, which has to be said.
  static String reason(Sent sent) {
    return text(sent, 1, MOST_REASON);
  }

  /// What was done, which need not be.
  static @Nullable String note(Sent sent) {
    return sent.note() == null || sent.note().isBlank() ? null : text(sent, 1, MOST_NOTE);
  }

  private static String text(Sent sent, int least, int most) {
    var note = sent.note() == null ? "" : sent.note().strip();
    InvalidInput.unless(
        note.length() >= least && note.length() <= most,
        "note",
        least + " to " + most + " characters");
    PlainText.check(note, "note");
    return note;
  }
}
