package fr.vigie.mail;

import fr.vigie.contact.Contact;
import fr.vigie.contact.Contacts;
import java.util.Optional;

/// Who is behind what mails are addressed to, looked up when they are sent.
final class Recipients {

  /// Before the id of a member of staff.
  static final String STAFF = "staff:";

  private final Contacts contacts;
  private final StaffAddresses staff;

  Recipients(Contacts contacts, StaffAddresses staff) {
    this.contacts = contacts;
    this.staff = staff;
  }

  /// The e-mail address; empty when there is none any more.
  ///
  /// @param to the pseudonym of a citizen, or {@link #STAFF} and the id of a member of staff
  Optional<String> address(String to) {
    return isStaff(to)
        ? staff.of(to.substring(STAFF.length()))
        : contacts.find(to).map(Contact::email);
  }

  static boolean isStaff(String to) {
    return to.startsWith(STAFF);
  }
}
