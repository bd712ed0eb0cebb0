package fr.vigie.mail;

import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Sender;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Sends by e-mail: what is told one recipient together is one mail.
final class EmailSender implements Sender {

  private static final int MOST = 50;

  private final SmtpServer server;
  private final MailDrafts drafts;
  private final UnreachableMail unreachable;
  private final Duration deadline;
  private final Clock clock;

  /// @param deadline of a batch, however slow the server is
  EmailSender(
      SmtpServer server,
      MailDrafts drafts,
      UnreachableMail unreachable,
      Duration deadline,
      Clock clock) {
    this.server = server;
    this.drafts = drafts;
    this.unreachable = unreachable;
    this.deadline = deadline;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public List<Answer> send(List<Delivery> deliveries, Consumer<Duration> pause) {
    var answers = new HashMap<String, Answer>();
    var ready = new LinkedHashMap<List<Delivery>, SmtpRun.Item>();
    for (var together : mails(deliveries)) {
      switch (drafts.of(together)) {
        case MailDrafts.Draft.Ready(var item) -> ready.put(together, item);
        case MailDrafts.Draft.NotSent(var answer) -> answered(answers, together, answer);
      }
    }
    send(ready, answers);
    return deliveries.stream()
        .map(each -> Objects.requireNonNull(answers.get(each.id()), each.id()))
        .toList();
  }

  private static List<List<Delivery>> mails(List<Delivery> deliveries) {
    var mails = new LinkedHashMap<String, List<Delivery>>();
    for (var delivery : deliveries) {
      var bundle = delivery.bundle();
      var key = bundle == null ? delivery.id() : bundle + " " + delivery.address();
      mails.computeIfAbsent(key, _ -> new ArrayList<>()).add(delivery);
    }
    return List.copyOf(mails.values());
  }

  private void send(Map<List<Delivery>, SmtpRun.Item> ready, Map<String, Answer> answers) {
    if (ready.isEmpty()) {
      return;
    }
    var items = List.copyOf(ready.values());
    var came = inTime(new SmtpRun(server), items);
    var mails = List.copyOf(ready.keySet());
    for (var i = 0; i < items.size(); i++) {
      answered(answers, mails.get(i), came.get(i).answer());
      if (came.get(i).isNobodyThere()) {
        var to = mails.get(i).getFirst().address().to();
        unreachable.note(to, items.get(i).to().text(), clock.instant());
      }
    }
  }

  private List<SmtpRun.Came> inTime(SmtpRun run, List<SmtpRun.Item> items) {
    Future<List<SmtpRun.Came>> sent;
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      sent = thread.submit(() -> run.send(items));
      await(sent, run);
    }
    return sent.resultNow();
  }

  /// However it ends, what was answered until then is known.
  private void await(Future<?> sent, SmtpRun run) {
    try {
      sent.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      run.cut(SmtpRun.TIMED_OUT);
    } catch (InterruptedException e) {
      run.cut(SmtpRun.STOPPED);
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void answered(
      Map<String, Answer> answers, List<Delivery> together, Answer answer) {
    together.forEach(each -> answers.put(each.id(), answer));
  }
}
