package fr.vigie.filing;

import fr.vigie.report.Report;
import org.jspecify.annotations.Nullable;

/// What else happens when a report is filed, in the same transaction.
public interface AfterFiling {

  /// The report is kept; its reporter is to hear of it. Gives what lets who did not sign in come
  /// back to it; null for others.
  ///
  /// @param signIn who filed it, as they signed in; null when they did not
  @Nullable String filed(Report report, @Nullable String signIn);

  /// The same as when it was filed.
  @Nullable String secretOf(Report report);
}
