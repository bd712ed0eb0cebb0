package fr.vigie.firebase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a notification looks on a device: keys of its own words and what they are filled with, never
/// the words themselves.
///
/// @param titleKey such as `notification.REPORT_RESOLVED.title`
/// @param titleArguments ids and codes, in the order of the words' places
/// @param channel the kind of notifications that a person can switch off on the device, such as
///   `reports`
/// @param collapse notifications with the same one take each other's place, such as the states of
///   one report; null when each stays
/// @param isUrgent whether the device is woken
public record PushLook(
    String titleKey,
    List<String> titleArguments,
    String bodyKey,
    List<String> bodyArguments,
    String channel,
    @Nullable String collapse,
    boolean isUrgent) {

  public PushLook {
    titleArguments = List.copyOf(titleArguments);
    bodyArguments = List.copyOf(bodyArguments);
  }
}
