package fr.vigie.peer;

import java.util.List;

/// What is new in an agent's work.
record WorkOrderPull(List<Copy> documents, Checkpoint checkpoint) {

  record Copy(String id, boolean deleted, Refusal refusal, WorkOrder workOrder) {}

  record Refusal(String eventId) {}

  record Checkpoint(String cursor) {}

  /// As Vigie writes it: `epoch.seq.base`.
  record Cursor(String epoch, long seq, long base) {

    static Cursor parse(String text) {
      var parts = text.split("\\.", 3);
      return new Cursor(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    Checkpoint at(long position) {
      return new Checkpoint(epoch + "." + position + "." + base);
    }
  }
}
