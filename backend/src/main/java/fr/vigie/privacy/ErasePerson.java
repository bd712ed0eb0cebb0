package fr.vigie.privacy;

import fr.vigie.identity.People;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.privacy.Erasure.Asker;
import fr.vigie.report.Reports;
import fr.vigie.shared.InvalidInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An administrator of the region forgets a person who asked by letter, by what the letter says of
/// them; all that it says must be theirs.
public final class ErasePerson {

  /// What the letter says.
  ///
  /// @param issuer and `subject`: how they sign in; null when they do not
  /// @param contact an e-mail address or a telephone number
  /// @param report one that they filed
  public record Request(
      @Nullable String issuer,
      @Nullable String subject,
      @Nullable String contact,
      @Nullable String report) {

    @Nullable String signIn() {
      return issuer == null || subject == null ? null : issuer + "#" + subject;
    }
  }

  sealed interface Outcome {
    record Erased(Erasure erasure) implements Outcome {}

    record StaffRecordKept(Erasure erasure) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}
  }

  private final FindSubject find;
  private final Reports reports;
  private final People people;
  private final EraseData erase;

  ErasePerson(FindSubject find, Reports reports, People people, EraseData erase) {
    this.find = find;
    this.reports = reports;
    this.people = people;
    this.erase = erase;
  }

  /// Throws {@link InvalidInput} when the letter says nothing by which anybody is found.
  Outcome erase(Viewer viewer, Request request) {
    if (!viewer.scope(Right.SET_UP).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    InvalidInput.unless(
        request.signIn() != null || request.contact() != null || request.report() != null,
        "contact",
        "a sign-in, a contact or a report");
    var report = request.report();
    var found = report == null ? null : reports.find(report).orElse(null);
    if (report != null && found == null) {
      return new Outcome.ReportNotFound(report);
    }
    var sought = find.bySignIn(request.signIn(), null);
    if (request.contact() != null) {
      sought = sought.and(find.byContact(request.contact()));
    }
    if (found != null) {
      var reporter = found.reporter();
      var pseudonyms = reporter == null ? Set.<String>of() : Set.of(reporter);
      sought = sought.and(new DataSubject(pseudonyms, Set.of(), Set.of(found.id())));
    }
    var erasure = erase.erase(sought, Asker.STAFF, viewer.staff().id());
    return isStaff(request) ? new Outcome.StaffRecordKept(erasure) : new Outcome.Erased(erasure);
  }

  private boolean isStaff(Request request) {
    return request.issuer() != null
        && request.subject() != null
        && people.findBySignIn(request.issuer(), request.subject()).isPresent();
  }
}
