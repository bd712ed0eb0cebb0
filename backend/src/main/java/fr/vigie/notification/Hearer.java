package fr.vigie.notification;

import org.jspecify.annotations.Nullable;

/// Somebody who is to be told.
///
/// @param id of a member of staff, or the holder of a follow
/// @param contact the pseudonym by which they said how they can be written to; null where they did
///   not, and for members of staff
record Hearer(String id, boolean isStaff, @Nullable String contact) {

  static Hearer staff(String person) {
    return new Hearer(person, true, null);
  }
}
