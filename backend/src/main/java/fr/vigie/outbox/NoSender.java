package fr.vigie.outbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Stands where a channel is not configured: what is there all the same waits for it until it
/// expires.
record NoSender(Channel channel) implements Sender {

  private static final int MOST = 500;
  private static final Duration PAUSE = Duration.ofHours(1);

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public List<Answer> send(List<Delivery> deliveries, Consumer<Duration> pause) {
    Answer later = new Answer.Later("NO_SENDER", null, PAUSE, false);
    return deliveries.stream().map(_ -> later).toList();
  }
}
