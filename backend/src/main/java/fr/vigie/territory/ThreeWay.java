package fr.vigie.territory;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One setting of a territory when a template is applied: what was changed by hand since the last
/// time stays. Null stands for what is not set.
///
/// @param base what the template said the last time; before the first time, what holds without one
/// @param current what holds now
/// @param wanted what the template says now
public record ThreeWay<T>(@Nullable T base, @Nullable T current, @Nullable T wanted) {

  /// What holds afterwards.
  public @Nullable T after() {
    return isByHand() ? current : wanted;
  }

  private boolean isByHand() {
    return !Objects.equals(current, base);
  }

  /// What there is to tell of it; nothing when it is as wanted.
  public Optional<TemplateChange> change(String territory, String part, String setting) {
    if (Objects.equals(current, wanted)) {
      return Optional.empty();
    }
    var kind = isByHand() ? TemplateChange.Kind.KEPT : TemplateChange.Kind.CHANGED;
    return Optional.of(
        new TemplateChange(territory, part, setting, kind, text(current), text(wanted)));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
