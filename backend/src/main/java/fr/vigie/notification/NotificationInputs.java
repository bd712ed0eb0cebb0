package fr.vigie.notification;

import fr.vigie.contact.Contact;
import fr.vigie.graphql.Arguments;
import fr.vigie.notification.Preferences.Choice;
import fr.vigie.notification.PreferencesOfAll.Said;
import fr.vigie.outbox.Channel;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the acts on notifications are told.
final class NotificationInputs {

  private static final int MOST_PREFERENCES = 100;

  private NotificationInputs() {}

  static Said said(Arguments input) {
    var isWithoutOwn = input.flag("isWithoutOwnQuietHours");
    InvalidInput.unless(
        !(isWithoutOwn && input.has("quietHours")), "quietHours", "either these or none");
    return new Said(
        modes(input),
        digest(input),
        input.has("quietHours") ? quietHours(input.object("quietHours")) : null,
        isWithoutOwn,
        email(input),
        language(input));
  }

  private static Map<Choice, Mode> modes(Arguments input) {
    var modes = new HashMap<Choice, Mode>();
    for (var each : input.objects("preferences", MOST_PREFERENCES)) {
      var choice =
          new Choice(
              each.constant("kind", NotificationKind.class),
              each.constant("channel", Channel.class));
      InvalidInput.unless(
          modes.put(choice, each.constant("mode", Mode.class)) == null, "preferences", "each once");
    }
    return modes;
  }

  private static @Nullable Digest digest(Arguments input) {
    InvalidInput.unless(
        input.has("digestHour") == input.has("digestWeekday"),
        "digestHour",
        "together with digestWeekday");
    return input.has("digestHour")
        ? new Digest(
            input.integer("digestHour", 0, 23), input.constant("digestWeekday", DayOfWeek.class))
        : null;
  }

  /// Empty where they want to be written to no more.
  private static @Nullable String email(Arguments input) {
    var given = input.optionalString("email");
    if (given == null) {
      return null;
    }
    var email = new Contact(null, given, null, null).email();
    return email == null ? "" : email;
  }

  private static @Nullable String language(Arguments input) {
    return input.has("language") ? input.constant("language", Language.class).tag() : null;
  }

  static QuietHours quietHours(Arguments input) {
    return input.located(() -> new QuietHours(time(input, "from"), time(input, "until")));
  }

  private static LocalTime time(Arguments input, String name) {
    return (LocalTime) Objects.requireNonNull(input.values().get(name), name);
  }
}
