package fr.vigie.report;

import org.jspecify.annotations.Nullable;

/// What else happens when a report is filed, in the same transaction.
public interface AfterFiling {

  /// The report is kept; its reporter is to hear of it.
  ///
  /// @param signIn who filed it, as they signed in; null when they did not
  void filed(Report report, @Nullable String signIn);

  /// What lets who did not sign in come back to their report: the same each time; null for others.
  @Nullable String secretOf(Report report);
}
