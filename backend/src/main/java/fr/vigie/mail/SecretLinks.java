package fr.vigie.mail;

import fr.vigie.filing.AfterFiling;
import fr.vigie.report.Reports;
import java.util.Optional;

/// What lets people back to a report that they filed without signing in.
interface SecretLinks {

  /// Empty for everybody else than who filed it.
  ///
  /// @param subject the id of what a mail is about
  /// @param to the pseudonym of who it is written to
  Optional<String> of(String subject, String to);

  static SecretLinks of(Reports reports, AfterFiling filed) {
    return (subject, to) ->
        reports
            .find(subject)
            .filter(report -> to.equals(report.reporter()))
            .flatMap(report -> Optional.ofNullable(filed.secretOf(report)));
  }
}
