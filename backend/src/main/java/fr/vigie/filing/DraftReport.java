package fr.vigie.filing;

import fr.vigie.advice.Advice;
import fr.vigie.advice.GiveAdvice;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.filing.FileReport.Request;
import fr.vigie.filing.FindCategory.Found;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Filing;
import fr.vigie.report.Filing.AddressSearch;
import fr.vigie.report.Handling;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.report.ReportReference;
import fr.vigie.shared.Ids;
import fr.vigie.territory.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a report of what was sent and of what is known of its place.
final class DraftReport {

  private static final Duration OFFLINE = Duration.ofDays(7);

  private final CheckAnswers checkAnswers;
  private final PickAsset pickAsset;
  private final GiveAdvice giveAdvice;
  private final FilingGuard guard;
  private final Pseudonyms pseudonyms;
  private final boolean findsAddresses;
  private final Ids ids;
  private final Clock clock;

  DraftReport(
      CheckAnswers checkAnswers,
      PickAsset pickAsset,
      GiveAdvice giveAdvice,
      FilingGuard guard,
      Pseudonyms pseudonyms,
      boolean findsAddresses,
      Ids ids,
      Clock clock) {
    this.checkAnswers = checkAnswers;
    this.pickAsset = pickAsset;
    this.giveAdvice = giveAdvice;
    this.guard = guard;
    this.pseudonyms = pseudonyms;
    this.findsAddresses = findsAddresses;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is to be kept, and the work that deals with it already.
  record Draft(Report report, @Nullable String workOrder) {}

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the answer or the equipment.
  Draft draft(Viewer viewer, Sender sender, Request request, Found.Served served) {
    var category = served.category();
    var commune = served.commune();
    var checked = checkAnswers.check(category, request.formVersion(), request.answers());
    var place = request.location();
    var picked = pickAsset.pick(request.assetId(), checked.answers(), category, commune, place);
    var now = clock.instant();
    var advice =
        giveAdvice.on(
            new GiveAdvice.Subject(
                category, commune, place, picked.asset(), seenAt(request, now), now));
    var id = ids.next("rep");
    var report =
        new Report(
            id,
            request.clientReportId(),
            request.fingerprint(),
            category.code(),
            category.domain(),
            Status.RECEIVED,
            request.note(),
            checked.answers(),
            place,
            commune.inseeCode(),
            served.territory(),
            commune.responsibleFor(category.domain()),
            picked.id(true),
            request.channel(),
            pseudonyms.of(served.territory(), viewer),
            now,
            WorkingDays.after(now, category.workingDays(), commune.department()),
            List.of(new Step(now, Act.FILE, Status.RECEIVED)),
            null,
            false,
            filing(id, request, checked, nearest(request, picked), advice, now),
            List.of(),
            Handling.NONE.followedBy(1).isPrivate(category.manner().isPrivate()),
            guard.moderation(request, marked(request, sender), served.territory()));
    return new Draft(report, advice.workOrder());
  }

  /// What stands nearest says where private ground is.
  private static @Nullable String nearest(Request request, PickAsset.Picked picked) {
    return request.isOnPrivateGround() ? null : picked.id(false);
  }

  /// The telephone of the town hall is nobody's mark.
  private static Sender marked(Request request, Sender sender) {
    return request.channel() == Channel.PHONE && request.onBehalfOf() != null
        ? Sender.UNKNOWN
        : sender;
  }

  private Filing filing(
      String id,
      Request request,
      CheckAnswers.Checked checked,
      @Nullable String nearest,
      Advice advice,
      Instant now) {
    return new Filing(
        request.saidAt(),
        ReportReference.of(id),
        checked.formVersion(),
        checked.review(),
        nearest,
        advice.alarm(),
        advice.findings(),
        // Of private ground, the place that may be told has another address.
        findsAddresses && !request.isOnPrivateGround() ? AddressSearch.begun(now) : null);
  }

  /// When it was written, if the phone's clock can be right and it was not long ago.
  private static Instant seenAt(Request request, Instant now) {
    var said = request.saidAt();
    return said == null || said.isAfter(now) || said.isBefore(now.minus(OFFLINE)) ? now : said;
  }
}
