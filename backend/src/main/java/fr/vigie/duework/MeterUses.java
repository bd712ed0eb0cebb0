package fr.vigie.duework;

import java.util.Collection;
import java.util.List;

/// How far all equipment has come by the plans that go by its meter.
public interface MeterUses {

  List<MeterUse> of(String plan, Collection<String> assets);

  /// Those of a plan that have come farthest.
  List<MeterUse> farthest(String plan, int most);

  /// Keeps them, each unless a later reading was kept already.
  void keep(List<MeterUse> uses);
}
