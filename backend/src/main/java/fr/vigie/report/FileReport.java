package fr.vigie.report;

import fr.vigie.asset.Assets;
import fr.vigie.category.Answer;
import fr.vigie.category.Answers;
import fr.vigie.category.Categories;
import fr.vigie.category.Category;
import fr.vigie.category.Offers;
import fr.vigie.category.UnknownCategory;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.event.EventLog;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Commune;
import fr.vigie.territory.NotServed;
import fr.vigie.territory.Territories;
import fr.vigie.territory.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A citizen files a report. Anyone may, signed in or not.
public final class FileReport {

  private static final int MOST_NEAR = 5;

  public record Request(
      String clientReportId,
      String category,
      GeoPoint location,
      @Nullable String note,
      Map<String, String> answers,
      @Nullable String assetId,
      Channel channel,
      boolean isNotDuplicate,
      boolean isOnPrivateGround) {

    /// Leaves out `isNotDuplicate`, which is said only after the near reports were offered.
    String fingerprint() {
      var said = new TreeMap<>(answers);
      return isOnPrivateGround
          ? Fingerprint.of(category, location, note, said, assetId, channel, true)
          : Fingerprint.of(category, location, note, said, assetId, channel);
    }
  }

  public sealed interface Outcome {
    record Filed(Report report) implements Outcome {}

    record CategoryUnknown(String categoryCode) implements Outcome, UnknownCategory {}

    record CategoryNotOffered(Category category, String territoryId) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record CommuneNotServed(@Nullable Commune commune) implements Outcome, NotServed {}

    record NearbyReports(List<Report> reports) implements Outcome {}

    /// Whoever files may not for a while.
    ///
    /// @param reason as staff worded it
    record ReporterBlocked(String reason, Instant until) implements Outcome {}
  }

  private final Territories territories;
  private final Assets assets;
  private final Categories categories;
  private final Offers offers;
  private final FilingGuard guard;
  private final Pseudonyms pseudonyms;
  private final Reports reports;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  FileReport(
      Territories territories,
      Assets assets,
      Categories categories,
      Offers offers,
      FilingGuard guard,
      Pseudonyms pseudonyms,
      Reports reports,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.assets = assets;
    this.categories = categories;
    this.offers = offers;
    this.guard = guard;
    this.pseudonyms = pseudonyms;
    this.reports = reports;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Files what came in by another way than a request of the reporter's own.
  public Outcome file(Viewer viewer, Request request) {
    return file(viewer, Sender.UNKNOWN, request);
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public Outcome file(Viewer viewer, Sender sender, Request request) {
    var before = reports.findByClientReportId(request.clientReportId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    var category = categories.find(request.category());
    if (category.isEmpty()) {
      return new Outcome.CategoryUnknown(request.category());
    }
    var commune = territories.communeAt(request.location());
    if (commune.isEmpty() || commune.get().territory() == null) {
      return new Outcome.CommuneNotServed(commune.orElse(null));
    }
    var block = guard.block(viewer, sender, commune.get().territory());
    if (block.isPresent()) {
      return new Outcome.ReporterBlocked(block.get().reason(), block.get().until());
    }
    var workingDays = offers.of(commune.get().territory()).get(category.get().code());
    if (workingDays == null) {
      return new Outcome.CategoryNotOffered(category.get(), commune.get().territory());
    }
    var offered = category.get().within(workingDays);
    var report = report(viewer, sender, request, offered, commune.get());
    var near = request.isNotDuplicate() ? List.<Report>of() : near(report, category.get());
    if (!near.isEmpty()) {
      return offered(near, request);
    }
    guard.count(viewer, sender);
    return keep(report, request);
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

  private Outcome keep(Report report, Request request) {
    try {
      transactions.run(() -> {
        reports.add(report);
        events.append(List.of(ReportEvents.filed(ids, report)));
        return report;
      });
      return new Outcome.Filed(report);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(reports.findByClientReportId(request.clientReportId()).orElseThrow(), request);
    }
  }

  /// Open reports of the same category, nearest first.
  private List<Report> near(Report report, Category category) {
    var place = report.location();
    var since = report.filedAt().minus(category.nearAge());
    return reports
        .openNear(GeoBox.around(place, category.nearMetres()), category.code(), since)
        .stream()
        .filter(other -> other.publicLocation().metresTo(place) <= category.nearMetres())
        .sorted(Comparator.comparingDouble(other -> other.publicLocation().metresTo(place)))
        .limit(MOST_NEAR)
        .toList();
  }

  private Report report(
      Viewer viewer, Sender sender, Request request, Category category, Commune commune) {
    List<Answer> answers = Answers.check(category, request.answers());
    var now = clock.instant();
    var territory = Objects.requireNonNull(commune.territory());
    return new Report(
        ids.next("rep"),
        request.clientReportId(),
        request.fingerprint(),
        category.code(),
        category.domain(),
        Status.RECEIVED,
        request.note(),
        answers,
        request.location(),
        commune.inseeCode(),
        territory,
        commune.responsibleFor(category.domain()),
        asset(request),
        request.channel(),
        pseudonyms.of(territory, viewer),
        now,
        WorkingDays.after(now, category.workingDays(), commune.department()),
        List.of(new Step(now, Act.FILE, Status.RECEIVED)),
        null,
        false,
        Filing.PLAIN,
        List.of(),
        Handling.NONE,
        guard.moderation(request, sender, territory));
  }

  private @Nullable String asset(Request request) {
    var picked = request.assetId();
    InvalidInput.unless(
        picked == null || assets.find(picked).isPresent(), "assetId", "the ID of equipment");
    return picked;
  }
}
