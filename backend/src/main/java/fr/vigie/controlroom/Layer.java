package fr.vigie.controlroom;

import fr.vigie.identity.Right;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A kind of objects that a control room can follow.
enum Layer {
  REPORTS(Right.SEE_REPORTS, "ControlRoomReport", "report", Set.of("ReportFiled", "ReportChanged")),
  WORK_ORDERS(Right.SEE_WORK, "ControlRoomWorkOrder", "workOrder", Set.of("WorkOrderChanged")),
  ALARMS(Right.SEE_ALARMS, "ControlRoomAlarm", "alarm", Set.of("AlarmRaised", "AlarmChanged")),
  SITUATIONS(Right.SEE_ALARMS, "ControlRoomSituation", "situation", Set.of("SituationChanged")),
  HANDOVER_NOTES(Right.SEE_WORK, "ControlRoomNote", "note", Set.of("HandoverNoteChanged"));

  private static final Map<String, Layer> BY_EVENT =
      Arrays.stream(values())
          .flatMap(layer -> layer.events.stream().map(event -> Map.entry(event, layer)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Right right;
  private final String type;
  private final String field;

  @SuppressWarnings("ImmutableEnumChecker") // what Set.of gives cannot be changed
  private final Set<String> events;

  Layer(Right right, String type, String field, Set<String> events) {
    this.right = right;
    this.type = type;
    this.field = field;
    this.events = events;
  }

  /// The layer of the objects that a type of events is about; empty for what no control room
  /// follows.
  static Optional<Layer> of(String event) {
    return Optional.ofNullable(BY_EVENT.get(event));
  }

  /// What it takes to follow it in a territory.
  Right right() {
    return right;
  }

  /// The type of its changes in the schema.
  String type() {
    return type;
  }

  /// The field of such a change that holds the object.
  String field() {
    return field;
  }
}
