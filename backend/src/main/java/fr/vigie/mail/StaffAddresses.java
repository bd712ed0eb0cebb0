package fr.vigie.mail;

import java.util.Optional;

/// The e-mail addresses that members of staff want to be written to.
public interface StaffAddresses {

  StaffAddresses NONE = _ -> Optional.empty();

  /// Empty for who wants no e-mail.
  ///
  /// @param person the id of a member of staff, or the holder of what they follow
  Optional<String> of(String person);
}
