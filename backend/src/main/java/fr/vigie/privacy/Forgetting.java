package fr.vigie.privacy;

/// How a feature itself forgets somebody, where more than documents of one collection are
/// concerned.
@FunctionalInterface
interface Forgetting {

  /// How many documents there were. Again it changes nothing more.
  long forget(DataSubject subject);
}
