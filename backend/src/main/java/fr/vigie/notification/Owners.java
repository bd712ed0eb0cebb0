package fr.vigie.notification;

import java.util.List;

/// Who somebody is to those who tell them: a member of staff, and a citizen who follows something;
/// of a secret link, its holder.
///
/// @param ids one at least; what they say counts for all of them
record Owners(List<String> ids, boolean isStaff) {

  Owners {
    ids = List.copyOf(ids);
  }
}
