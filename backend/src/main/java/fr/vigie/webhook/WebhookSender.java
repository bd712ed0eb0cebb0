package fr.vigie.webhook;

import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Sender;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Calls partners, all of a batch at once, each of them by one call after the other. One that does
/// not answer is left alone for a while, and holds up nobody else.
final class WebhookSender implements Sender {

  private static final System.Logger LOG = System.getLogger(WebhookSender.class.getName());
  private static final int MOST = 20;
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Answer BUSY = new Answer.Later("BUSY", null, SOON, false);
  private static final Answer FAILED_HERE = new Answer.Later("NOT_TRIED", null, SOON, false);

  private final WebhookTurn turn;
  // Of this backend: several senders share it.
  private final Set<String> busy;

  /// @param busy the webhooks that are being called
  WebhookSender(WebhookTurn turn, Set<String> busy) {
    this.turn = turn;
    this.busy = busy;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public List<Answer> send(List<Delivery> deliveries, Consumer<Duration> pause) {
    var answers = new ConcurrentHashMap<String, Answer>();
    var byWebhook = deliveries.stream().collect(Collectors.groupingBy(each -> each.address().to()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      byWebhook.forEach((webhook, theirs) -> threads.execute(() -> send(webhook, theirs, answers)));
    }
    return deliveries.stream()
        .map(delivery -> Objects.requireNonNull(answers.get(delivery.id()), delivery.id()))
        .toList();
  }

  private void send(String webhook, List<Delivery> theirs, Map<String, Answer> answers) {
    if (!busy.add(webhook)) {
      theirs.forEach(delivery -> answers.put(delivery.id(), BUSY));
      return;
    }
    try {
      turn.call(webhook, theirs, answers);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "webhook " + webhook + " is not called for now", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      busy.remove(webhook);
      // Of those that were not come to, nothing is known but that.
      theirs.forEach(delivery -> answers.putIfAbsent(delivery.id(), FAILED_HERE));
    }
  }
}
