package fr.vigie.pushtarget;

import fr.vigie.identity.Viewer;
import fr.vigie.load.Budgets;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.TooOften;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The app of who signed in says that it is there and how it is reached; each time that it starts,
/// and when FCM knows it by something else. It belongs to who registered it last.
public final class RegisterPushTarget {

  /// How many one person has; with one more, the one that was not seen for longest goes.
  static final int MOST = 20;

  private static final Duration WAIT = Duration.ofSeconds(1);

  /// What an app says of itself. Throws {@link InvalidInput} for what FCM gives nobody.
  ///
  /// @param installation see {@link Registration#installation}
  public record Request(
      String installation,
      Kind kind,
      String value,
      Platform platform,
      String appVersion,
      String language) {

    private static final Pattern INSTALLATION = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:._%-]{100,4096}");
    private static final Pattern FID = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,31}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    public Request {
      check(installation, INSTALLATION, "installationId", "16 to 64 letters, digits, _ and -");
      if (kind == Kind.FCM_FID) {
        check(value, FID, "value", "a Firebase installation id of 22 characters");
      } else {
        check(value, TOKEN, "value", "a registration token of FCM of 100 to 4096 characters");
      }
      InvalidInput.unless(
          (kind == Kind.WEB_PUSH) == (platform == Platform.WEB),
          "kind",
          "WEB_PUSH on the platform WEB, and there only");
      check(appVersion, VERSION, "appVersion", "1 to 32 characters, such as 2.3.0");
      check(language, LANGUAGE, "language", "two letters, such as fr");
    }

    /// Without what is a secret of the app.
    @Override
    public String toString() {
      return "Request[" + kind + ", " + platform + "]";
    }

    private static void check(String text, Pattern form, String field, String rule) {
      InvalidInput.unless(form.matcher(text).matches(), field, rule);
    }
  }

  public sealed interface Outcome {
    record Registered(PushTarget pushTarget) implements Outcome {}

    record SignInNeeded() implements Outcome {}
  }

  private final Registrations registrations;
  private final Owners owners;
  private final Budgets budgets;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RegisterPushTarget(
      Registrations registrations,
      Owners owners,
      Budgets budgets,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.registrations = registrations;
    this.owners = owners;
    this.budgets = budgets;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link TooOften}.
  public Outcome register(Viewer viewer, Request request) {
    var theirs = owners.of(viewer);
    if (theirs.isEmpty()) {
      return new Outcome.SignInNeeded();
    }
    if (!budgets.take(theirs.getLast())) {
      throw new TooOften(WAIT);
    }
    return new Outcome.Registered(keep(theirs, request));
  }

  private PushTarget keep(List<String> theirs, Request request) {
    try {
      return transactions.run(() -> store(theirs, request));
    } catch (AlreadyExists registeredTwiceAtOnce) {
      // Now it is there, and belongs to who comes last.
      return keep(theirs, request);
    }
  }

  private PushTarget store(List<String> theirs, Request request) {
    var now = clock.instant();
    var made =
        new Registration(target(ids.next("psh"), theirs, request), request.installation, now);
    var before = registrations.ofApp(request.installation, request.value);
    var same = before.stream().filter(each -> !each.isOfOthersThan(made.target())).findFirst();
    var kept =
        same.map(each ->
                new Registration(
                    target(each.target().id(), theirs, request),
                    request.installation,
                    each.registeredAt()))
            .orElse(made);
    registrations.remove(
        before.stream()
            .map(each -> each.target().id())
            .filter(id -> !id.equals(kept.target().id()))
            .toList());
    registrations.put(kept);
    removeOldest(theirs.getLast());
    return kept.target();
  }

  private PushTarget target(String id, List<String> theirs, Request request) {
    return new PushTarget(
        id,
        theirs,
        request.kind,
        request.value,
        request.platform,
        request.appVersion,
        request.language,
        clock.instant());
  }

  private void removeOldest(String owner) {
    registrations.remove(
        registrations.of(owner).stream().skip(MOST).map(each -> each.target().id()).toList());
  }
}
