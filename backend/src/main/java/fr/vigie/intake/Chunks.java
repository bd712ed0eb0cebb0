package fr.vigie.intake;

import fr.vigie.source.Source;
import java.util.ArrayList;
import java.util.List;

/// Keeps what a long body tells a thousand things at a time.
final class Chunks {

  private static final int SIZE = 1_000;

  private final KeepTold keep;
  private final Source source;
  private final IntakeResult result = new IntakeResult();
  private final List<Told> told = new ArrayList<>();
  private final List<Integer> indexes = new ArrayList<>();

  Chunks(KeepTold keep, Source source) {
    this.keep = keep;
    this.source = source;
  }

  /// @param index of the item that told it
  void add(int index, List<Told> some) {
    some.forEach(each -> {
      told.add(each);
      indexes.add(index);
    });
    if (told.size() >= SIZE) {
      flush();
    }
  }

  private void flush() {
    var verdicts = keep.keep(source, told);
    for (var i = 0; i < verdicts.size(); i++) {
      result.add(indexes.get(i), told.get(i), verdicts.get(i));
    }
    told.clear();
    indexes.clear();
  }

  IntakeResult end() {
    flush();
    return result;
  }
}
