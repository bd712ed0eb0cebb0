package fr.vigie.team;

/// Whoever keeps what is given to teams, told within the transaction in which one changes.
public interface TeamWatcher {

  /// The team has other members, or is new.
  void set(Team after);

  /// The team is no more.
  ///
  /// @param by the id of who disbanded it
  void disbanded(Team before, String by);
}
