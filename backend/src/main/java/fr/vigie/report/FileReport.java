package fr.vigie.report;

import fr.vigie.advice.Advice;
import fr.vigie.advice.GiveAdvice;
import fr.vigie.category.Category;
import fr.vigie.category.UnknownCategory;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Filing.AddressSearch;
import fr.vigie.report.FindCategory.Found;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Commune;
import fr.vigie.territory.NotServed;
import fr.vigie.territory.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A citizen files a report. Anyone may, signed in or not.
public final class FileReport {

  private static final int MOST_NEAR = 5;
  private static final Duration OFFLINE = Duration.ofDays(7);

  /// What is sent.
  ///
  /// @param formVersion of the form that was answered; null for the newest
  /// @param saidAt when it was written, by the clock of the phone
  public record Request(
      String clientReportId,
      String category,
      GeoPoint location,
      @Nullable String note,
      Map<String, String> answers,
      @Nullable String assetId,
      Channel channel,
      boolean isNotDuplicate,
      @Nullable String formVersion,
      @Nullable Instant saidAt) {

    /// Leaves out `isNotDuplicate`, which is said only after the near reports were offered, and
    /// what clocks say.
    String fingerprint() {
      var sent = new TreeMap<>(answers);
      return formVersion == null
          ? Fingerprint.of(category, location, note, sent, assetId, channel)
          : Fingerprint.of(category, location, note, sent, assetId, channel, formVersion);
    }
  }

  public sealed interface Outcome {
    record Filed(Report report) implements Outcome {

      /// What the reporter is told of it.
      public Report acknowledgement() {
        return report;
      }
    }

    record CategoryUnknown(String categoryCode) implements Outcome, UnknownCategory {}

    record CategoryNotOffered(Category category, String territoryId) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record CommuneNotServed(@Nullable Commune commune) implements Outcome, NotServed {}

    record NearbyReports(List<Report> reports) implements Outcome {}

    record OutOfScope(Category category) implements Outcome {}
  }

  private final FindCategory findCategory;
  private final CheckAnswers checkAnswers;
  private final PickAsset pickAsset;
  private final GiveAdvice giveAdvice;
  private final IncidentWork incidentWork;
  private final boolean findsAddresses;
  private final Reports reports;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  FileReport(
      FindCategory findCategory,
      CheckAnswers checkAnswers,
      PickAsset pickAsset,
      GiveAdvice giveAdvice,
      IncidentWork incidentWork,
      boolean findsAddresses,
      Reports reports,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.findCategory = findCategory;
    this.checkAnswers = checkAnswers;
    this.pickAsset = pickAsset;
    this.giveAdvice = giveAdvice;
    this.incidentWork = incidentWork;
    this.findsAddresses = findsAddresses;
    this.reports = reports;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is to be kept, and the work that deals with it already.
  private record Draft(Report report, @Nullable String workOrder) {}

  public Outcome file(Viewer viewer, Request request) {
    var before = reports.findByClientReportId(request.clientReportId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    return switch (findCategory.find(viewer, request.category(), request.location())) {
      case Found.Refused refused -> refused.outcome();
      case Found.Served served -> file(viewer, request, served);
    };
  }

  private Outcome file(Viewer viewer, Request request, Found.Served served) {
    var draft = draft(viewer, request, served);
    var near =
        request.isNotDuplicate() ? List.<Report>of() : near(draft.report(), served.category());
    return near.isEmpty() ? keep(viewer, draft, request) : offered(near, request);
  }

  /// One of the near reports may be this very one, sent twice at once.
  private Outcome offered(List<Report> near, Request request) {
    return reports
        .findByClientReportId(request.clientReportId())
        .map(before -> again(before, request))
        .orElseGet(() -> new Outcome.NearbyReports(near));
  }

  private Outcome again(Report before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Filed(before)
        : new Outcome.ClientIdReused(request.clientReportId());
  }

  /// What is taken already is the client id, or once in a long while the reference.
  private Outcome keep(Viewer viewer, Draft draft, Request request) {
    try {
      return new Outcome.Filed(transactions.run(() -> keepOnce(draft)));
    } catch (AlreadyExists taken) {
      return reports
          .findByClientReportId(request.clientReportId())
          .map(before -> again(before, request))
          .orElseGet(() -> file(viewer, request));
    }
  }

  private Report keepOnce(Draft draft) {
    var filed = draft.report();
    var report =
        draft.workOrder() == null
            ? filed
            : dealtWith(filed, draft.workOrder(), incidentWork.join(draft.workOrder(), filed.id()));
    reports.add(report);
    var told = new ArrayList<>(List.of(ReportEvents.filed(ids, report)));
    report.timeline().stream()
        .skip(1)
        .forEach(step -> told.add(ReportEvents.changed(ids, report, step, null)));
    events.append(told);
    return report;
  }

  private static Report dealtWith(Report filed, String workOrder, List<Act> acts) {
    var steps = new ArrayList<>(filed.timeline());
    for (var act : acts) {
      ReportLifecycle.after(steps.getLast().status(), act)
          .ifPresent(status -> steps.add(new Step(filed.filedAt(), act, status)));
    }
    return steps.size() == 1 ? filed : filed.dealtWithBy(workOrder, steps);
  }

  /// Open reports of the same category, nearest first.
  private List<Report> near(Report report, Category category) {
    if (category.nearMetres() <= 0 || category.manner().isPrivate()) {
      return List.of();
    }
    var place = report.location();
    var since = report.filedAt().minus(category.nearAge());
    return reports
        .openNear(GeoBox.around(place, category.nearMetres()), category.code(), since)
        .stream()
        .filter(other -> other.location().metresTo(place) <= category.nearMetres())
        .sorted(Comparator.comparingDouble(other -> other.location().metresTo(place)))
        .limit(MOST_NEAR)
        .toList();
  }

  private Draft draft(Viewer viewer, Request request, Found.Served served) {
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
            viewer.id(),
            now,
            WorkingDays.after(now, category.workingDays(), commune.department()),
            List.of(new Step(now, Act.FILE, Status.RECEIVED)),
            null,
            false);
    return new Draft(
        report.with(filing(id, request, checked, picked.id(false), advice, now)),
        advice.workOrder());
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
        findsAddresses ? AddressSearch.begun(now) : null);
  }

  /// When it was written, if the phone's clock can be right and it was not long ago.
  private static Instant seenAt(Request request, Instant now) {
    var said = request.saidAt();
    return said == null || said.isAfter(now) || said.isBefore(now.minus(OFFLINE)) ? now : said;
  }
}
