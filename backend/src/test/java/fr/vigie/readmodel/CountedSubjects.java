package fr.vigie.readmodel;

import fr.vigie.event.Event;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/// A read model of which subjects there were; what exists is told by the test.
final class CountedSubjects implements ReadModel {

  final Set<String> there = new ConcurrentSkipListSet<>();
  final Set<String> known = new ConcurrentSkipListSet<>();
  final AtomicInteger rebuilds = new AtomicInteger();
  final AtomicInteger failures = new AtomicInteger();
  Runnable meanwhile = () -> {};
  private final int version;

  CountedSubjects(int version) {
    this.version = version;
  }

  @Override
  public String name() {
    return "subjects";
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public void apply(List<Event> events) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the database is away");
    }
    events.forEach(event -> known.add(event.subject()));
  }

  @Override
  public void rebuild() {
    rebuilds.incrementAndGet();
    known.clear();
    known.addAll(there);
    meanwhile.run();
  }

  @Override
  public List<String> check() {
    return there.stream().filter(each -> !known.contains(each)).toList();
  }
}
