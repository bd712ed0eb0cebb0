package fr.vigie.load;

/// Who goes first when there is not room for all.
public enum Urgency {
  /// Somebody acts: files a report, finishes a work order, sends in what was done offline.
  ACT,
  /// A citizen or an agent waits on a phone.
  PHONE,
  /// A screen that asks again by itself: the hyperviseur, partners, everyone unknown.
  SCREEN
}
