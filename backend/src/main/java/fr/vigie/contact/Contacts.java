package fr.vigie.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How those who report can be reached, apart from what they report.
public interface Contacts {

  /// Keeps how to reach someone in a territory, and says by which pseudonym; kept again, the newest
  /// counts. Throws {@link fr.vigie.shared.InvalidInput} when neither a sign-in nor the contact
  /// says who it is.
  ///
  /// @param signIn as {@link fr.vigie.identity.Viewer#signIn} has it; null when they did not
  String keep(String territory, @Nullable String signIn, Contact contact);

  Optional<Contact> find(String pseudonym);

  /// The pseudonyms of all who gave this e-mail address or telephone number.
  List<String> reachedBy(String emailOrPhone);
}
