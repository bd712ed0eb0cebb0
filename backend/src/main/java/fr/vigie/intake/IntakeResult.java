package fr.vigie.intake;

import fr.vigie.measurement.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is answered to a source: what became of each thing that it told, in its order.
///
/// Of the first 10,000 each is listed; then only those in quarantine, to 20,000. All are counted.
/// Names and devices are cut at 100 characters.
final class IntakeResult {

  private static final int MOST_LISTED = 10_000;
  private static final int MOST_REFUSED = 20_000;
  private static final int MOST_CHARACTERS = 100;

  private final Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
  private final List<Map<String, Object>> items = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  void add(int index, Told told, Optional<Verdict> verdict) {
    if (verdict.isEmpty()) {
      if (ignored.size() < MOST_LISTED) {
        ignored.add(index + ": " + name(told));
      }
      return;
    }
    counts.merge(verdict.get().kind(), 1, Integer::sum);
    var isRefused = verdict.get().kind() == Verdict.Kind.QUARANTINED;
    if (items.size() < (isRefused ? MOST_REFUSED : MOST_LISTED)) {
      items.add(item(index, told, verdict.get()));
    }
  }

  private static Map<String, Object> item(int index, Told told, Verdict verdict) {
    var item = new LinkedHashMap<String, Object>();
    item.put("index", index);
    var device = device(told);
    if (device != null) {
      item.put("device", device);
    }
    var name = name(told);
    if (!name.isEmpty()) {
      item.put("name", name);
    }
    item.put("verdict", verdict.kind());
    if (verdict.reason() != null) {
      item.put("reason", verdict.reason());
    }
    return item;
  }

  private static @Nullable String device(Told told) {
    var device =
        switch (told) {
          case Told.Measured measured -> measured.device();
          case Told.Happened happened -> happened.device();
          case Told.Stated stated -> stated.device();
          case Told.Refused refused -> refused.device();
          case Told.Ignored ignored -> ignored.device();
        };
    return device == null ? null : shortened(device);
  }

  private static String name(Told told) {
    return shortened(
        switch (told) {
          case Told.Measured measured -> measured.metric();
          case Told.Happened happened -> happened.name();
          case Told.Stated _ -> "status";
          case Told.Refused _ -> "";
          case Told.Ignored ignored -> ignored.what();
        });
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  /// @param broken where the body broke off; null when it is whole
  Map<String, Object> told(@Nullable String broken) {
    var told = new LinkedHashMap<String, Object>();
    told.put("accepted", counts.getOrDefault(Verdict.Kind.ACCEPTED, 0));
    told.put("late", counts.getOrDefault(Verdict.Kind.LATE, 0));
    told.put("repeated", counts.getOrDefault(Verdict.Kind.REPEATED, 0));
    told.put("quarantined", counts.getOrDefault(Verdict.Kind.QUARANTINED, 0));
    told.put("items", items);
    told.put("ignored", ignored);
    if (broken != null) {
      told.put("broken", broken);
    }
    return told;
  }
}
