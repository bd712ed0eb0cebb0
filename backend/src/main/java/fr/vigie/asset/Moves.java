package fr.vigie.asset;

import java.util.Collection;
import java.util.List;

/// Equipment that came to stand elsewhere, or below something else; written in the transaction of
/// every change, so that whoever keeps a copy of its place follows it whatever dies meanwhile.
public interface Moves {

  /// At most so many.
  List<Move> some(int most);

  /// They were followed.
  void done(Collection<Move> moves);

  /// What stands below it is moved with it, and not named.
  record Move(String id, String asset) {}
}
