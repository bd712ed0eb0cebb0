package fr.vigie.privacy;

import fr.vigie.shared.PersonalData;
import java.util.List;
import java.util.Map;

/// The data of people, wherever they are kept.
interface KeptData {

  /// What of the subject is found anywhere, and the reports that are theirs.
  DataSubject found(DataSubject subject);

  /// What a collection keeps about the subject, as JSON objects.
  List<String> read(PersonalData kept, DataSubject subject);

  /// Forgets the subject in a collection; how many documents were theirs. Again it changes nothing
  /// more.
  long erase(PersonalData kept, DataSubject subject);

  /// How many documents of each collection are the subject's.
  Map<String, Long> counts(DataSubject subject);
}
