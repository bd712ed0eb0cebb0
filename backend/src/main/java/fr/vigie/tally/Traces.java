package fr.vigie.tally;

import fr.vigie.tally.Trace.Touched;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each object adds, as it was when it was last looked at; and the days that have to be
/// counted anew since.
interface Traces {

  List<Trace> list(Collection<String> ids);

  /// Puts each in the place of what was known of its object.
  void put(List<Trace> traces);

  void remove(Collection<String> ids);

  /// The next ids in their order, at most so many.
  List<String> page(@Nullable String after, int most);

  /// Those that count on any of the days.
  List<Trace> on(String territory, Collection<LocalDate> days);

  void touch(Collection<Touched> days);

  /// That a day was touched, once more each time under another name.
  record Mark(Touched day, String name) {}

  /// Some days, those of a territory one after the other.
  List<Mark> touched(int most);

  /// Takes the marks away unless any of the days was touched since; whether it did.
  boolean untouch(List<Mark> marks);
}
