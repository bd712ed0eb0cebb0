package fr.vigie.firebase;

import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import java.util.List;

/// Deliveries that go to a target in one message: one, or all of a bundle.
record Parcel(PushAddress address, List<Delivery> deliveries) {

  Parcel {
    deliveries = List.copyOf(deliveries);
  }

  Delivery first() {
    return deliveries.getFirst();
  }

  List<Message> messages() {
    return deliveries.stream().map(Delivery::message).toList();
  }
}
