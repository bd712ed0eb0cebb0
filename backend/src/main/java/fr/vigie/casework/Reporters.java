package fr.vigie.casework;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.abuse.BlockList.Who;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.contact.Myself;
import fr.vigie.follow.FollowLinks;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Word;
import fr.vigie.report.Report;
import fr.vigie.report.ReportSight;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets those who filed a report speak: signed in, or by the secret link that they were given.
/// Everyone else is told the same as of a report, or a link, that there is not.
final class Reporters {

  private final Cases cases;
  private final FollowLinks links;
  private final AbuseModule abuse;

  Reporters(Cases cases, FollowLinks links, AbuseModule abuse) {
    this.cases = cases;
    this.links = links;
    this.abuse = abuse;
  }

  /// Who speaks about what.
  ///
  /// @param reportId the report; null when the link says it
  /// @param secret of the link; null for someone who signed in
  public record Speaker(
      Viewer viewer,
      Myself myself,
      Sender sender,
      @Nullable String reportId,
      @Nullable String secret) {}

  /// As {@link #speak(Speaker, Function)}, for what may be done only so often. Throws {@link
  /// fr.vigie.shared.TooOften}.
  CaseOutcome speak(LimitedAct limited, Speaker speaker, Function<Report, CaseOutcome> act) {
    abuse.limits().spend(limited, speaker.viewer(), speaker.sender());
    return speak(speaker, act);
  }

  /// Why who speaks may not, as they are blocked where the report is dealt with.
  Optional<CaseOutcome> blocked(Speaker speaker, Report report) {
    return abuse
        .blockList()
        .blockOf(
            new Who(speaker.viewer(), speaker.sender(), null, report.reporter()),
            report.territory())
        .map(block -> new CaseOutcome.ReporterBlocked(block.reason(), block.until()));
  }

  CaseOutcome speak(Speaker speaker, Function<Report, CaseOutcome> act) {
    var secret = speaker.secret();
    if (secret == null) {
      var id = speaker.reportId() == null ? "" : speaker.reportId();
      return cases.within(
          id,
          report ->
              isOwn(speaker, report)
                  ? act.apply(report)
                  : new CaseOutcome.ReportNotFound(report.id()));
    }
    return switch (links.open(secret, speaker.sender().counted())) {
      case FollowLinks.Outcome.TooManyAttempts _ -> new CaseOutcome.TooManyAttempts();
      case FollowLinks.Outcome.Opened(var report, _, var isReporters) when isReporters ->
          cases.within(report.id(), act);
      case FollowLinks.Outcome.Opened _, FollowLinks.Outcome.Unusable _ ->
          new CaseOutcome.LinkUnusable();
    };
  }

  private static boolean isOwn(Speaker speaker, Report report) {
    return ReportSight.of(Viewer.ANONYMOUS, speaker.myself()).isOwn(report);
  }

  /// What they said under a name before: the same again changes nothing, something else is refused.
  static Optional<CaseOutcome> saidBefore(Report report, Word word) {
    return report.handling().voice().words().stream()
        .filter(before -> before.key().equals(word.key()))
        .findFirst()
        .map(before ->
            before.act() == word.act() && before.text().equals(word.text())
                ? new CaseOutcome.Changed(report)
                : new CaseOutcome.ClientIdReused(word.key()));
  }
}
